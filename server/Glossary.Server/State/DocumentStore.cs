using System.Collections.Immutable;
using Glossary.Core.Documents;

namespace Glossary.Server.State;

/// <summary>The open documents at one moment; immutable.</summary>
/// <remarks>They are found by the very string that the client sent: URIs are not parsed, so none is too odd.</remarks>
internal sealed class DocumentStore
{
    private readonly ImmutableDictionary<string, OpenDocument> byUri;

    private DocumentStore(ImmutableDictionary<string, OpenDocument> byUri) => this.byUri = byUri;

    /// <summary>No open document.</summary>
    public static DocumentStore Empty { get; } = new(ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal));

    /// <summary>The open documents, in no order.</summary>
    public IEnumerable<OpenDocument> All => byUri.Values;

    /// <summary>The document of a URI; null where it is not open.</summary>
    public OpenDocument? Find(string uri) => byUri.GetValueOrDefault(uri);

    /// <summary>The store with <paramref name="document"/>, in place of the one of the same URI.</summary>
    public DocumentStore With(OpenDocument document) => new(byUri.SetItem(document.Uri, document));

    /// <summary>The store with other glossaries that are the documents' own.</summary>
    /// <param name="homeOf">Gives those of a path; see <see cref="DocumentSnapshot.WithHome"/>.</param>
    public DocumentStore WithHomes(Func<string?, Func<string, bool>?> homeOf) => WithContents(document => document.Content.WithHome(homeOf(document.Path)));

    /// <summary>The store without the document of <paramref name="uri"/>.</summary>
    public DocumentStore Without(string uri) => new(byUri.Remove(uri));

    /// <summary>The store with other contents of its documents, such as other terms to look for in them.</summary>
    /// <param name="content">Gives that of a document.</param>
    public DocumentStore WithContents(Func<OpenDocument, DocumentSnapshot> content) =>
        new(byUri.SetItems(byUri.Values.Select(document => KeyValuePair.Create(document.Uri, document with { Content = content(document) }))));
}
