using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;
using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Reading XML that is as it should be, and XML that is not.</summary>
public class XmlElementsTests
{
    [Theory]
    [InlineData("<e><t>yield</t></e>", "e(t'yield')", "an element in another")]
    [InlineData("<?xml version='1.0'?>\n<!-- <e> --><e><!-- <t> --><t>a<!-- </t> -->b</t></e>", "e(t'ab')", "comments hold no tags")]
    [InlineData("<e><t><![CDATA[a < b && c]]></t></e>", "e(t'a < b && c')", "nor do sections of characters")]
    [InlineData("<e><t>a<?x <t>?>b</t></e>", "e(t'ab')", "nor do instructions")]
    [InlineData("<x:e xmlns:x='urn:x'><x:t>a</x:t></x:e>", "e{urn:x}(t{urn:x}'a')", "a prefix stands for its namespace")]
    [InlineData("<e xmlns='urn:a'><t xmlns='urn:b'>a</t><u/></e>", "e{urn:a}(t{urn:b}'a' u{urn:a}'')", "a namespace ends with its element")]
    [InlineData("<x:e><t>a</t></x:e>", "e(t'a')", "a prefix that is not declared")]
    [InlineData("<e a='1' b = \"x &lt; 'y'\"/>", "e[a=1,b=x < 'y']''", "attributes")]
    [InlineData("<e a='x>y'>b</e>", "e[a=x>y]'b'", "a sign of tags in an attribute")]
    [InlineData("<e xml:lang='de'><t>a</t><t xml:lang='fr'>b</t></e>", "e[lang=de]@de(t@de'a' t[lang=fr]@fr'b')", "a language goes for what is within")]
    [InlineData("<e>R&amp;D &#x3BA;&#945; &quot;&apos;&gt;</e>", "e'R&D κα \"'>'", "references")]
    public void What_is_written_is_read(string text, string expected, string reason)
    {
        var (read, problems) = ReadAll(text);
        Assert.Equal((reason, expected), (reason, read));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("<b><e><t>a</e><e><t>b</t></e></b>", "e(t'a') e(t'b')", "1:7 broken-syntax", "a tag that is not closed ends with what it is in")]
    [InlineData("<b><e><t>a</t><e><t>b</t></e></b>", "e(t'a') e(t'b')", "1:4 broken-syntax", "an entry that is not closed ends where the next begins")]
    [InlineData("<b><e><t>a<u>x</u></e></b>", "e(t'a'(u'x'))", "1:7 broken-syntax", "what follows is not the text of an element that is not closed")]
    [InlineData("<b><e><t>a</tt></t></e><e>b</e></b>", "e(t'a') e'b'", "1:11 broken-syntax", "a mistyped end tag")]
    [InlineData("<b><e>a</e></c><e>b</e></b>", "e'a' e'b'", "1:12 broken-syntax", "an end tag of nothing")]
    [InlineData("<b><e>a</b><e>b</e>", "e'a' e'b'", "1:4 broken-syntax", "the end of all in the middle")]
    [InlineData("<b><e><t>a", "e(t'a')", "1:7 broken-syntax", "the end of the file")]
    [InlineData("<b><e><t", "e(t'')", "1:7 broken-syntax;1:8 broken-syntax", "in the middle of a tag")]
    [InlineData("<b><e a='1>x</e><e>b</e></b>", "e[a=1]'x' e'b'", "1:9 broken-syntax", "a quote that is not closed")]
    [InlineData("<b><e a='1/><e>b</e></b>", "e[a=1]'' e'b'", "1:9 broken-syntax", "one in an empty element")]
    [InlineData("<b><e a=1 b>x</e></b>", "e[a=1]'x'", "1:9 broken-syntax;1:11 broken-syntax", "no quotes, no value")]
    [InlineData("<b><e>1 < 2</e></b>", "e'1 < 2'", "1:9 broken-syntax", "a sign that is no tag")]
    [InlineData("<b><e>R&D</e></b>", "e'R&D'", "1:8 broken-syntax", "a sign that is no reference")]
    [InlineData("<b><e>a&nbsp;b</e></b>", "e'a\u00a0b'", "1:8 broken-syntax", "an entity of HTML")]
    [InlineData("<!DOCTYPE b SYSTEM 'x.dtd'><b><e>a&nbsp;b</e></b>", "e'a\u00a0b'", "", "which a DTD elsewhere may declare")]
    [InlineData("<!DOCTYPE b SYSTEM 'file:///etc/passwd'><b><e>&co; &#0;</e></b>", "e'&co; &#0;'", "1:47 broken-syntax;1:52 broken-syntax", "an entity of nowhere, and no character")]
    [InlineData("<!DOCTYPE b [<!ENTITY co 'Fab &amp; Co'><!ENTITY of '<i>of</i> &co;'>]><b><e>&of;</e></b>", "e'of Fab & Co'", "", "entities in entities, with tags")]
    [InlineData("<!DOCTYPE b [<!ENTITY n 'urn:x#'> <!-- ' --> %pe; <!ELEMENT b ANY>]><b><e a='&n;y'/></b>", "e[a=urn:x#y]''", "", "entities in attributes")]
    [InlineData("<!DOCTYPE b [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><b><e>&x;</e></b>", "e'&x;'", "1:61 broken-syntax", "nothing is fetched")]
    [InlineData("<!DOCTYPE b [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><b><e>x&a;</e></b>", "e'x'", "1:14 over-limit;1:31 over-limit", "entities that hold themselves")]
    [InlineData("<!DOCTYPE b [<!ENTITY a 'x><b><e>a</e></b>", "e'a'", "1:1 broken-syntax", "a declaration that is not closed")]
    [InlineData("<!DOCTYPE b SYSTEM 'x.dtd><b><e>a</e></b>", "e'a'", "1:1 broken-syntax", "a quote in it that is not closed")]
    [InlineData("<b><!-- x\n<e>a</e></b>", "e'a'", "1:4 broken-syntax", "a comment that is not closed")]
    [InlineData("<b><e>a<![CDATA[x\nb</e></b>", "e'a b'", "1:8 broken-syntax", "a section of characters that is not closed")]
    public void What_is_broken_costs_little(string text, string expected, string problems, string reason)
    {
        var (read, found) = ReadAll(text);
        Assert.Equal((reason, expected), (reason, read));
        Assert.Equal((reason, problems), (reason, string.Join(';', found.Select(problem => $"{problem.Line}:{problem.Span.Start + 1} {problem.Code}"))));
    }

    [Fact]
    public void A_text_is_in_lines_and_paragraphs_as_a_reader_sees_them()
    {
        const string source = "<e>\r\n  One <c>x = 1</c>,<s>\n</s> two\r\n\r\n  three<x>code</x>\n<p>歩留\nまり</p>four\n</e>";
        var elements = Elements(source, new FileProblems(source.AsMemory()));
        Assert.True(elements.MoveNext());
        var element = elements.Read();
        var text = new XmlText(source.AsMemory(), elements.References, name => name switch { "c" => XmlInline.Code, "x" => XmlInline.Nothing, "p" => XmlInline.Paragraph, _ => XmlInline.Text });
        Assert.Equal("One `x = 1`, two three\n\n歩留まり\n\nfour".Replace("\n\n", " ", StringComparison.Ordinal), text.LineOf(element));
        Assert.Equal("One `x = 1`, two\n\nthree\n\n歩留まり\n\nfour", text.ParagraphsOf(element));
        var place = text.PlaceOf(element);
        Assert.Equal(source[source.IndexOf("One", StringComparison.Ordinal)..(source.IndexOf("four", StringComparison.Ordinal) + 4)], source.Substring(place.Start, place.Length));
    }

    [Theory]
    [InlineData("<a>", "elements in elements")]
    [InlineData("<e><a>", "entries in elements")]
    [InlineData("<a b='", "quotes")]
    [InlineData("<!--\n", "comments")]
    [InlineData("<![CDATA[\n", "sections")]
    [InlineData("<!x ", "declarations")]
    [InlineData("</a", "ends of nothing")]
    [InlineData("<!DOCTYPE x [<!ENTITY y '", "document types")]
    [InlineData("&", "references")]
    [InlineData("&a;", "entities")]
    [InlineData("<a xmlns:b='c'>", "namespaces")]
    public void Nothing_of_which_there_is_too_much_stops_the_reading(string piece, string reason)
    {
        var text = new StringBuilder("<b><e>first</e><e>").Insert(18, piece, 20_000).Append("</e></b>").ToString();
        var (read, problems) = ReadAll(text);
        Assert.True(read.StartsWith("e'first'", StringComparison.Ordinal), reason);
        Assert.InRange(problems.Length, 1, 50);
    }

    [Fact]
    public void Entities_that_make_much_of_little_are_left_out()
    {
        var text = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 '0123456789'>");
        for (var i = 1; i < 30; i++) text.Append(null, $"<!ENTITY a{i} '&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};'>");
        text.Append("]><b><e>").Insert(text.Length, "&a5;", 1000).Append("</e><e>last</e></b>");
        var (read, problems) = ReadAll(text.ToString());
        Assert.EndsWith("e'last'", read, StringComparison.Ordinal);
        Assert.InRange(read.Length, 1_000_000, 2_000_000);
        Assert.Contains(problems, problem => problem.Kind == ProblemKind.OverLimit);
    }

    /// <summary>The reader of the framework says the same, where it reads at all.</summary>
    [Fact]
    public void What_is_well_formed_is_read_as_others_read_it()
    {
        var random = new Random(11);
        for (var round = 0; round < 1000; round++)
        {
            var text = Random(random, 0);
            var expected = XElement.Parse(text, LoadOptions.PreserveWhitespace);
            var problems = new FileProblems(text.AsMemory());
            var elements = Elements(text, problems);
            Assert.True(elements.MoveNext());
            var element = elements.Read();
            var reader = new XmlText(text.AsMemory(), elements.References, _ => XmlInline.Text);
            AssertSame(expected, element, reader, text);
            Assert.False(elements.MoveNext());
            Assert.Empty(problems.ToImmutable());
        }
    }

    private static void AssertSame(XElement expected, XmlElement element, XmlText reader, string text)
    {
        Assert.Equal((expected.Name.LocalName, expected.Name.NamespaceName), (element.Name, element.Namespace));
        Assert.Equal(expected.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => (attribute.Name.LocalName, attribute.Value)), element.Attributes.Select(attribute => (attribute.Name, attribute.Value)));
        Assert.Equal(string.Join(' ', expected.Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), reader.LineOf(element));
        var whole = text.AsSpan(element.Span.Start, element.Span.Length);
        Assert.True(whole[0] == '<' && whole[^1] == '>' && element.IsClosed, text);
        Assert.Equal(expected.Elements().Count(), element.Children.Count);
        foreach (var (child, found) in expected.Elements().Zip(element.Children)) AssertSame(child, found, reader, text);
    }

    private static string Random(Random random, int depth)
    {
        var name = random.GetItems(["a", "n:b", "c-d", "é"], 1)[0];
        var declaration = depth == 0 ? " xmlns:n='urn:n'" : "";
        var attributes = string.Concat(random.GetItems(["", "", " x='1'"], 1)) + string.Concat(random.GetItems(["", " n:y = \"&lt;'>\"", " z='&#233;\"'"], 1));
        if (random.Next(4) == 0 && depth > 0) return $"<{name}{attributes} />";
        var content = new StringBuilder();
        for (var parts = random.Next(4); parts > 0; parts--)
        {
            content.Append(random.Next(3) == 0 && depth < 4 ? Random(random, depth + 1) : random.GetItems(["w", " v ", "\n  ", "&amp;", "<![CDATA[<x>]]>", "<!-- <y> -->", "<?z <?>", ">", "'"], 1)[0]);
        }

        return $"<{name}{declaration}{attributes}>{content}</{name} >";
    }

    private static XmlElements Elements(string text, FileProblems problems) => new(text.AsMemory(), problems, FrozenSet.ToFrozenSet(["e"]), CancellationToken.None);

    /// <summary>Reads the elements that are called e.</summary>
    private static (string Read, Problem[] Problems) ReadAll(string text)
    {
        var problems = new FileProblems(text.AsMemory());
        var elements = Elements(text, problems);
        var read = new List<string>();
        while (elements.MoveNext())
        {
            if (elements.Name == "e") read.Add(Say(elements.Read(), new XmlText(text.AsMemory(), elements.References, _ => XmlInline.Text)));
        }

        return (string.Join(' ', read), [.. problems.ToImmutable()]);
    }

    private static string Say(XmlElement element, XmlText text)
    {
        var attributes = element.Attributes.Count == 0 ? "" : $"[{string.Join(',', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))}]";
        var children = element.Children.Count == 0 ? "" : $"({string.Join(' ', element.Children.Select(child => Say(child, text)))})";
        var said = children.Length == 0 || (!element.IsClosed && text.LineOf(element).Length > 0) ? $"'{text.LineOf(element)}'" : "";
        return $"{element.Name}{(element.Namespace.Length == 0 ? "" : $"{{{element.Namespace}}}")}{attributes}{(element.Language is { } language ? $"@{language}" : "")}{said}{children}";
    }
}
