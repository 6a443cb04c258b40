namespace Glossary.Formats.Export;

/// <summary>A file to be written.</summary>
/// <param name="Path">Its path; of a site, seen from the site's folder, with slashes.</param>
/// <param name="Content">Its text.</param>
public readonly record struct SiteFile(string Path, string Content);
