namespace Glossary.Server.Glossaries;

/// <summary>Why glossaries are to be loaded; of several reasons the greatest counts.</summary>
internal enum LoadCause
{
    /// <summary>An open glossary was edited.</summary>
    Edit,

    /// <summary>A glossary was opened or closed.</summary>
    OpenClose,

    /// <summary>Settings, folders or files on disk may have changed.</summary>
    Files,
}
