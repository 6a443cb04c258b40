namespace Glossary.Server.Glossaries;

/// <summary>What of the glossaries is not on disk.</summary>
internal enum Unkept
{
    /// <summary>Everything is, or it was tried in vain.</summary>
    Nothing,

    /// <summary>What has changed in files since.</summary>
    Changes,

    /// <summary>What has changed in the editor since, be it saved or not.</summary>
    Edits,

    /// <summary>Nothing of these files is, and it was not tried yet.</summary>
    All,
}
