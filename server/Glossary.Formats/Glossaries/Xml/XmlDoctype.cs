using System.Collections.Frozen;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Text;

namespace Glossary.Formats.Glossaries;

/// <summary>What a document type declaration says: the entities that the file itself declares. What it points to is never fetched.</summary>
internal sealed class XmlDoctype
{
    /// <summary>So long may the text of an entity be with all entities in it, in UTF-16 code units.</summary>
    private const int LongestEntity = 16 * 1024;

    /// <summary>So long may the texts of all entities be together.</summary>
    private const int LongestTogether = 1024 * 1024;

    /// <summary>So deep may entities stand in entities.</summary>
    private const int DeepestEntity = 8;

    /// <summary>So long may the name of an entity be with its signs.</summary>
    public const int LongestName = 64;

    private readonly FrozenDictionary<string, string> entities;
    private string? key;

    private XmlDoctype(IDictionary<string, string> entities, bool pointsElsewhere)
    {
        this.entities = entities.ToFrozenDictionary(StringComparer.Ordinal);
        PointsElsewhere = pointsElsewhere;
    }

    /// <summary>A file without one.</summary>
    public static XmlDoctype None { get; } = new(new Dictionary<string, string>(), false);

    /// <summary>Says all of it: declarations with the same key are the same.</summary>
    public string Key => key ??= Convert.ToHexString(XxHash128.Hash(MemoryMarshal.AsBytes(
        string.Join('\n', entities.OrderBy(entity => entity.Key, StringComparer.Ordinal).Select(entity => $"{entity.Key}\t{entity.Value}").Prepend($"{PointsElsewhere}")).AsSpan())));

    /// <summary>Whether there may be declarations in another file.</summary>
    public bool PointsElsewhere { get; }

    /// <summary>The text of an entity that the file declares, with all entities in it; null where it declares none of that name.</summary>
    public string? TextOf(string name) => entities.GetValueOrDefault(name);

    /// <summary>Reads a declaration.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="start">Where the declaration starts.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>What it says, and where it ends.</returns>
    public static (XmlDoctype Doctype, int End) Read(ReadOnlySpan<char> source, int start, FileProblems problems)
    {
        var declared = new Dictionary<string, (string Text, TextSpan Span)>(StringComparer.Ordinal);
        var pointsElsewhere = false;
        var at = start + "<!DOCTYPE".Length;
        var isInside = false;
        while (at < source.Length)
        {
            var next = source[at..].IndexOfAny(isInside ? "]<%" : "[>\"'<");
            if (next < 0) break;
            at += next;
            switch (source[at])
            {
                case '>':
                    return (new XmlDoctype(Expand(declared, problems), pointsElsewhere), at + 1);
                case '[':
                    isInside = true;
                    at++;
                    break;
                case ']':
                    isInside = false;
                    at++;
                    break;
                case '%':
                    pointsElsewhere = true;
                    at++;
                    break;
                case '<' when isInside && EndOfDeclaration(source, at, declared) is { } end:
                    at = end;
                    break;
                case '"' or '\'' when source[(at + 1)..].IndexOf(source[at]) is >= 0 and var length && !source.Slice(at + 1, length).Contains('<'):
                    pointsElsewhere = true;
                    at += length + 2;
                    break;
                default:
                    return Break(at + (source[at] == '<' ? 0 : 1));
            }
        }

        return Break(source.Length);

        (XmlDoctype Doctype, int End) Break(int end)
        {
            problems.Add(new TextSpan(start, "<!DOCTYPE".Length), "This document type declaration is never closed. Close it with >, and what it declares in brackets with ].", ProblemKind.BrokenSyntax);
            return (new XmlDoctype(Expand(declared, problems), pointsElsewhere), Math.Max(end, start + 1));
        }
    }

    /// <summary>Passes over a declaration, and notes it if it is that of an entity with a text.</summary>
    /// <returns>Where it ends; null where it does not.</returns>
    private static int? EndOfDeclaration(ReadOnlySpan<char> source, int start, Dictionary<string, (string Text, TextSpan Span)> declared)
    {
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<?", "?>")])
        {
            if (source[start..].StartsWith(open)) return source[start..].IndexOf(close, StringComparison.Ordinal) is >= 0 and var length ? start + length + close.Length : null;
        }

        TextSpan? value = null;
        for (var at = start + 1; at < source.Length; at++)
        {
            var next = source[at..].IndexOfAny('>', '"', '\'');
            if (next < 0) return null;
            at += next;
            if (source[at] == '>')
            {
                if (value is { } text) Declare(source, TextSpan.FromBounds(start, at), text, declared);
                return at + 1;
            }

            var length = source[(at + 1)..].IndexOf(source[at]);
            if (length < 0) return null;
            value ??= new TextSpan(at + 1, length);
            at += length + 1;
        }

        return null;
    }

    /// <summary>Notes an entity: <c>&lt;!ENTITY co "company"&gt;</c>. One of a file elsewhere, or for the declarations themselves, has no text.</summary>
    private static void Declare(ReadOnlySpan<char> source, TextSpan declaration, TextSpan value, Dictionary<string, (string Text, TextSpan Span)> declared)
    {
        const string keyword = "<!ENTITY";
        var before = source[declaration.Start..(value.Start - 1)];
        if (!before.StartsWith(keyword)) return;
        var name = before[keyword.Length..].Trim();
        if (name.IsEmpty || name[0] == '%' || name.ContainsAny(" \t\r\n")) return;
        declared.TryAdd(name.ToString(), (source.Slice(value.Start, value.Length).ToString(), declaration));
    }

    /// <summary>Puts entities into entities.</summary>
    private static Dictionary<string, string> Expand(Dictionary<string, (string Text, TextSpan Span)> declared, FileProblems problems)
    {
        var expanded = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = LongestTogether;
        foreach (var (name, (_, span)) in declared)
        {
            var text = new StringBuilder();
            if (!Append(text, name, 0, ref left)) problems.Add(span, "The text of this entity is too long, or holds the entity itself, so it is left empty. Write out what is meant where it is used.", ProblemKind.OverLimit);
            else expanded[name] = text.ToString();
            expanded.TryAdd(name, "");
        }

        return expanded;

        bool Append(StringBuilder text, string name, int depth, ref int left)
        {
            if (depth == DeepestEntity) return false;
            var rest = declared[name].Text.AsSpan();
            while (!rest.IsEmpty)
            {
                var start = rest.IndexOf('&');
                var plain = start < 0 ? rest : rest[..start];
                left -= plain.Length + 1;
                if (left < 0 || text.Length + plain.Length > LongestEntity) return false;
                text.Append(plain);
                rest = rest[plain.Length..];
                if (rest.IsEmpty) break;
                var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
                if (end > 1 && declared.ContainsKey(rest[1..end].ToString()))
                {
                    if (!Append(text, rest[1..end].ToString(), depth + 1, ref left)) return false;
                    rest = rest[(end + 1)..];
                }
                else
                {
                    text.Append('&');
                    rest = rest[1..];
                }
            }

            return true;
        }
    }
}
