namespace Glossary.Server.Handlers;

/// <summary>The params of a method that has none, or none that are looked at.</summary>
internal readonly record struct NoParams;
