namespace Glossary.Server.Handlers;

/// <summary>The params of a message are missing or of the wrong shape.</summary>
internal sealed class InvalidParamsException(string message) : Exception(message);
