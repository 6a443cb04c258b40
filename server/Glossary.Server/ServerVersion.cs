namespace Glossary.Server;

/// <summary>The version of this program.</summary>
internal static class ServerVersion
{
    /// <summary>Such as <c>1.2.0</c>.</summary>
    public static string Text { get; } = typeof(ServerVersion).Assembly.GetName().Version?.ToString(3) ?? "0";
}
