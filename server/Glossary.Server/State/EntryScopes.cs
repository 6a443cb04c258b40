using Glossary.Core.Entries;
using Glossary.Server.Globs;
using Glossary.Server.Glossaries;
using Glossary.Server.Paths;

namespace Glossary.Server.State;

/// <summary>Says which entries are for a document, where their glossaries are not for all.</summary>
/// <remarks>
/// Example: <c>billing/terms.glossary.yml</c> of Contextive is for <c>billing/invoice.md</c> and for what it imports, not for <c>billing2/x.md</c>; a
/// context in it with the path <c>api/**</c> for none but <c>billing/api/x.cs</c>. A file that the settings name is for all documents.
/// </remarks>
/// <param name="document">The document's path; null where it is no file.</param>
/// <param name="globs">Know which glossaries are named.</param>
/// <param name="glossaries">Knows which glossary imports which.</param>
internal sealed class EntryScopes(string? document, GlossaryGlobs globs, GlossaryLoader? glossaries)
{
    /// <summary>Whether entries are for the document.</summary>
    /// <param name="source">The path of their file.</param>
    /// <param name="scope">Their scope.</param>
    public bool AreFor(string source, EntryScope scope) => (!scope.IsOfFolder || IsInFolderOf(source, [])) && (scope.Paths.IsDefault || scope.Paths.Any(Matches));

    /// <summary>Whether the document lies where a glossary counts: in its folder, if that matters, or where a glossary counts that imports it.</summary>
    private bool IsInFolderOf(string source, HashSet<string> seen)
    {
        if (document is null) return true;
        if (!globs.Match(source)) return IsWhereImported();
        return !globs.IsForItsFolder(source) || PathNames.IsWithin(document, Path.GetDirectoryName(source)!) || IsWhereImported();

        bool IsWhereImported() => glossaries?.ImportersOf(source).Any(importer => seen.Add(importer) && IsInFolderOf(importer, seen)) == true;
    }

    /// <summary>Whether the document's path has a glob's names anywhere, one behind the other.</summary>
    private bool Matches(string path)
    {
        if (document is null) return false;
        var below = globs.FolderOf(document) is { } folder ? document[folder.Length..] : document;
        var names = below.TrimStart(Path.DirectorySeparatorChar, '/');
        var glob = path.Trim('/');
        return GlobText.Alternatives(glob).Any(alternative => Glob.Of($"**/{alternative}").Matches(names) || Glob.Of($"**/{alternative}/**").Matches(names));
    }
}
