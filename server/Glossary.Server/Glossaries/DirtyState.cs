namespace Glossary.Server.Glossaries;

/// <summary>What of the glossaries is not on disk.</summary>
internal enum DirtyState
{
    /// <summary>Nothing: everything is, or the last attempt to save it failed.</summary>
    Nothing,

    /// <summary>What has changed in files since.</summary>
    Changes,

    /// <summary>What has changed in the editor since, be it saved or not.</summary>
    Edits,

    /// <summary>All of it: nothing of these files is, and no attempt was made yet.</summary>
    All,
}
