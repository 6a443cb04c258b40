namespace Glossary.Cache;

/// <summary>What a slot gives.</summary>
/// <param name="Image">The newest good image, or null.</param>
/// <param name="Problem">A sentence for the log, if there is one that is not good.</param>
public readonly record struct OpenedImage(ImageFile? Image, string? Problem);
