using System.Text;
using Glossary.Core.Entries;
using Glossary.Core.Names;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to TBX.</summary>
public class TbxGlossaryTests
{
    [Theory]
    [InlineData("a.tbx", "<martif type='TBX'>", true, "2008")]
    [InlineData("a.xml", "\ufeff<?xml version='1.0'?>\n<!DOCTYPE martif SYSTEM 'x.dtd'>\n<!-- <html> -->\n<martif type='TBX-Basic'>", true, "behind all that may stand before")]
    [InlineData("a.xml", "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Core'>", true, "2019")]
    [InlineData("a.xml", "<t:tbx xmlns:t='urn:iso:std:iso:30042:ed-2'>", true, "with a prefix")]
    [InlineData("a.xml", "<TBX dialect='TBX-Min'>", true, "TBX-Min")]
    [InlineData("a.xml", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", false, "RDF")]
    [InlineData("a.xml", "<html><body>martif", false, "a page")]
    [InlineData("a.xml", "tbx", false, "no XML")]
    [InlineData("a.xml", "", false, "nothing")]
    public void The_root_tells_the_format(string path, string head, bool fits, string reason) =>
        Assert.Equal((reason, fits), (reason, TbxGlossary.Instance.Fits(path, head)));

    [Theory]
    [InlineData("preferredTerm-admn-sts", TermStatus.Preferred)]
    [InlineData("admittedTerm-admn-sts", TermStatus.Admitted)]
    [InlineData("deprecatedTerm-admn-sts", TermStatus.Deprecated)]
    [InlineData("supersededTerm-admn-sts", TermStatus.Deprecated)]
    [InlineData("legalTerm-admn-sts", TermStatus.Preferred)]
    [InlineData("regulatedTerm", TermStatus.Preferred)]
    [InlineData("recommendedTerm", TermStatus.Preferred)]
    [InlineData("notRecommended", TermStatus.Deprecated)]
    [InlineData("obsolete", TermStatus.Deprecated)]
    [InlineData("forbidden", TermStatus.Forbidden)]
    [InlineData("newTerm", TermStatus.None)]
    [InlineData("nonstandardizedTerm", TermStatus.None)]
    [InlineData("", TermStatus.None)]
    public void A_value_is_a_status(string value, TermStatus status) => Assert.Equal(status, TbxCategories.StatusOf(value));

    [Theory]
    [InlineData("", "de en fr", "de: ein.", "without a language the order is that of the file")]
    [InlineData("xml:lang='en'", "en de fr", "en: one.", "that of the file comes first")]
    [InlineData("xml:lang='FR_fr'", "fr de en", "de: ein.", "a variant is near enough, and the first definition the next best")]
    [InlineData("xml:lang='zh'", "de en fr", "de: ein.", "one that nothing is in")]
    public void The_language_of_the_file_comes_first(string attribute, string order, string definition, string reason)
    {
        var file = Read($"""
            <martif type="TBX" {attribute}><text><body><termEntry id="1">
            <langSet xml:lang="de"><descrip type="definition">de: ein</descrip><tig><term>de</term></tig></langSet>
            <langSet xml:lang="en"><descrip type="definition">en: one</descrip><tig><term>en</term></tig></langSet>
            <langSet xml:lang="fr"><tig><term>fr</term></tig></langSet>
            </termEntry></body></text></martif>
            """);
        var entry = Assert.Single(file.Entries);
        Assert.Equal((reason, order, definition), (reason, string.Join(' ', entry.Names), entry.Definition));
        Assert.Equal(entry.Names, entry.Terms.Select(term => term.Language));
        Assert.Equal(entry.Title, file.Text.ToString(entry.Location.Anchor));
    }

    [Theory]
    [InlineData("poly(lactic acid)", "poly(lactic acid)", "parentheses within a name")]
    [InlineData("f(x)", "f(x)", "a function")]
    [InlineData("file(s)", "file", "an ending")]
    [InlineData("root (file system)", "root", "what tells it from others")]
    [InlineData("line width roughness (LWR)", "line width roughness|LWR", "its abbreviation")]
    [InlineData("Ein/Ausgabe &amp; <hi>Kanal</hi>", "Ein/Ausgabe & Kanal", "a reference, and an element in it")]
    [InlineData("gate\n      oxide<!-- checked --> ", "gate oxide", "two lines and a remark")]
    [InlineData("<foreign>in situ</foreign><ph>&lt;x/></ph>", "in situ", "a code of a program")]
    public void A_term_has_names(string term, string names, string reason)
    {
        var file = Read($"<martif><text><body><termEntry><langSet xml:lang='en'><tig><term>{term}</term></tig></langSet></termEntry></body></text></martif>");
        Assert.Equal((reason, names), (reason, string.Join('|', Assert.Single(file.Entries).Names)));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData(" gate oxide<!-- checked --> ", "gate oxide", "a remark is no part of it")]
    [InlineData("<![CDATA[R&D]]>", "R&D", "nor are the signs around it")]
    [InlineData("SiO<hi>2</hi>", "SiO<hi>2</hi>", "what runs through it is")]
    public void The_anchor_is_the_name(string term, string anchor, string reason)
    {
        var file = Read($"<martif><text><body><termEntry><langSet xml:lang='en'><tig><term>{term}</term></tig></langSet></termEntry></body></text></martif>");
        Assert.Equal((reason, anchor), (reason, file.Text.ToString(Assert.Single(file.Entries).Location.Anchor)));
    }

    [Theory]
    [InlineData("<descrip type='broaderConceptGeneric' target='c2'/>", "Broader second", "an id")]
    [InlineData("<ref type='see' target='c2'>second</ref>", "Related second", "an id with words")]
    [InlineData("<ref type='crossReference' target='t2'>second</ref>", "Related second", "the id of a term leads to its concept")]
    [InlineData("<ref type='crossReference' target='elsewhere'>third</ref>", "Related third", "an id of nothing with words")]
    [InlineData("<ref type='crossReference' target='c1'>first</ref>", "", "to itself")]
    [InlineData("<ref type='crossReference' target=''>second</ref>", "Related second", "an empty id")]
    [InlineData("<descrip type='relatedConceptNarrower'>third</descrip>", "Narrower third", "words alone")]
    [InlineData("<descrip type='relatedConcept'> - </descrip>", "", "a mark for nothing")]
    [InlineData("<xref type='externalCrossReference' target='c2'>second</xref>", "", "what is elsewhere")]
    [InlineData("<ns:superordinateConceptPartitive target='c2'/>", "Broader second", "as an element")]
    public void Concepts_lead_to_others(string reference, string expected, string reason)
    {
        var file = Read($"""
            <martif type="TBX"><text><body>
            <termEntry id="c1">{reference}<langSet xml:lang="en"><tig><term>first</term></tig></langSet></termEntry>
            <termEntry id="c2"><langSet xml:lang="en"><tig id="t2"><term>second</term></tig></langSet></termEntry>
            </body></text></martif>
            """);
        Assert.Equal((reason, expected), (reason, string.Join(", ", file.Entries[0].Relations.Select(relation => $"{relation.Kind} {(relation.IsId ? "#" : "")}{relation.Target}"))));
        Assert.Empty(file.Problems);
    }

    /// <summary>Of many things that are wrong a person is told the first.</summary>
    [Fact]
    public void Problems_are_told_within_reason()
    {
        var text = new StringBuilder("<martif><text><body>").Insert(20, "<termEntry><langSet><tig><term>a & b</tig></langSet></termEntry>\n", 500);
        var file = Read(text.Append("</body></text></martif>").ToString());
        Assert.Equal(500, file.Entries.Length);
        Assert.InRange(file.Problems.Length, 20, 50);
        Assert.Contains("more places", file.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read()
    {
        var random = new Random(8);
        for (var round = 0; round < 2000; round++)
        {
            var text = "<martif>" + string.Concat(random.GetItems(
                ["<termEntry id='a'>", "</termEntry>", "<langSet xml:lang='en'>", "</langSet>", "<tig>", "</tig>", "<term>", "</term>", "<descrip type='definition'>", "</descrip>", "<ref type='see' target='a'/>", "a b", "&x;", "&", "<", ">", "'", "<!--", "-->", "\n"],
                random.Next(40)));
            var file = Read(text);
            Assert.All(file.Entries, entry => Assert.True(entry.Span.End <= text.Length && entry.Terms.Length > 0 && entry.Title.Length > 0, text));
            Assert.All(file.Problems, problem => Assert.True(problem.Span.End <= text.Length, text));
        }
    }

    [Fact]
    public void A_language_that_is_not_known_is_none() =>
        Assert.Null(Assert.Single(Read("<tbx xml:lang='und'><conceptEntry id='a'><langSec xml:lang='und'><termSec><term>alpha</term></termSec></langSec></conceptEntry></tbx>").Entries).Terms[0].Language);

    private static GlossaryFile Read(string text) => GlossaryParser.Read("terms.tbx", text);
}
