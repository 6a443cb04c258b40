using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;

namespace Glossary.Formats.Export;

/// <summary>Writes an object with a list of terms, each an object whose keys are the words by which they are read.</summary>
internal sealed class JsonWriter : GlossaryWriter
{
    private static readonly (FieldRole Field, string Key)[] NameKeys =
        [(FieldRole.Abbreviation, "abbreviations"), (FieldRole.FullForm, "fullForm"), (FieldRole.Synonyms, "synonyms"), (FieldRole.Preferred, "preferred"), (FieldRole.Deprecated, "deprecated"), (FieldRole.Forbidden, "forbidden")];

    private static readonly (FieldRole Field, string Key)[] RelationKeys =
        [(FieldRole.ReplacedBy, "replacedBy"), (FieldRole.Related, "related"), (FieldRole.Broader, "broader"), (FieldRole.Narrower, "narrower")];

    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override string Ending => ".glossary.json";

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<ExportedEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("terms");
            foreach (var entry in entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ExportedEntry entry)
    {
        var first = entry.Names[0];
        json.WriteStartObject();
        json.WriteString("term", PlainData.Escape(entry.Title));
        if (first.Language is { } language) json.WriteString("language", language);
        foreach (var (field, key) in NameKeys)
        {
            var names = EntryFields.NamesOf(entry, field).ToList();
            if (names.Count > 0) WriteNames(json, key, names, first.Language);
        }

        WriteText(json, "definition", entry.Text);
        if (entry.Entry.Category is { } category) json.WriteString("category", category);
        if (first.Status != TermStatus.None) json.WriteString("status", EntryFields.WordOf(first.Status));
        foreach (var (field, key) in RelationKeys)
        {
            var targets = EntryFields.TargetsOf(entry, field).ToList();
            if (targets.Count == 0) continue;
            json.WriteStartArray(key);
            foreach (var target in targets) json.WriteStringValue(target);
            json.WriteEndArray();
        }

        WriteText(json, "note", entry.Entry.Note);
        WriteText(json, "example", entry.Entry.Example);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string key, List<EntryTerm> names, string? language)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            var own = name.Language == language ? null : name.Language;
            var status = key is "preferred" or "deprecated" or "forbidden" ? "" : EntryFields.WordOf(name.Status);
            if (own is null && status.Length == 0)
            {
                json.WriteStringValue(PlainData.Escape(name.Text));
                continue;
            }

            json.WriteStartObject();
            json.WriteString("term", PlainData.Escape(name.Text));
            if (own is not null) json.WriteString("language", own);
            if (status.Length > 0) json.WriteString("status", status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null) json.WriteString(key, PlainData.Escape(text));
    }
}
