using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>What is special to Contextive.</summary>
public class ContextiveTests
{
    [Theory]
    [InlineData("contexts:\n- terms:\n", "Contextive", "its first key")]
    [InlineData("# a\n\nimports: []\n\"contexts\" :\n", "Contextive", "in quotes, behind others")]
    [InlineData("terms:\n- name: a\n  contexts: b\n", "YAML", "the key of something else")]
    [InlineData("contextsOf: a\n", "YAML", "another key")]
    [InlineData("extends: substitution\nswap:\n  contexts: context\n", "Vale rule", "a rule of Vale")]
    public void A_file_is_told_by_its_keys(string text, string format, string reason) => Assert.Equal((reason, format), (reason, GlossaryFormats.Of("a.yml", text).Name));

    [Theory]
    [InlineData("- a: b\n", "unexpected no-name", "a term with other keys")]
    [InlineData("- name:\n  definition: b\n", "no-name", "an empty name")]
    [InlineData("- name: [a, b]\n", "no-name unexpected", "a list for a name")]
    [InlineData("- name: a\n  name: b\n", "", "two names")]
    [InlineData("- name: a\n  definition: [b]\n", "unexpected", "a list for a definition")]
    [InlineData("- name: a\n  aliases: b\n", "unexpected", "a text for a list")]
    [InlineData("- name: a\n  meta: b\n", "unexpected", "a text for a map")]
    [InlineData("- name: a\n  description: b\n", "unexpected", "a key of others that is clear")]
    [InlineData("- a\n", "unexpected", "a term that is only a text")]
    [InlineData("- name: a\n-\n- ~\n", "", "terms that are not written yet")]
    public void What_is_not_as_Contextive_has_it_is_told(string terms, string codes, string reason)
    {
        var lines = terms.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  " + line);
        var file = GlossaryParser.Read("a.yml", "contexts:\n- terms:\n  - name: first\n" + string.Join('\n', lines));
        Assert.Equal("first", file.Entries[0].Title);
        Assert.Equal((reason, codes), (reason, string.Join(' ', file.Problems.Select(problem => problem.Code))));
    }

    [Theory]
    [InlineData("Status: deprecated", "a Deprecated, b None", "", null, "the status of the term")]
    [InlineData("Deprecated: b", "a None, b Deprecated", "", null, "of another name")]
    [InlineData("Forbidden: c; d", "a None, b None, c Forbidden, d Forbidden", "", null, "names that are not there yet")]
    [InlineData("Deprecated: yes", "a Deprecated, b None", "", null, "no more than yes")]
    [InlineData("Related: c, d", "a None, b None", "Related c, Related d", null, "other concepts")]
    [InlineData("Replaced by: c", "a None, b None", "ReplacedBy c", null, "what to use in its place")]
    [InlineData("Note: Take care.", "a None, b None", "", "Take care.", "a note")]
    [InlineData("Owner: Team A", "a None, b None", "", "Owner: Team A", "anything else")]
    public void What_is_remarked_is_taken_for_what_it_says(string meta, string names, string relations, string? note, string reason)
    {
        var entry = Assert.Single(GlossaryParser.Read("a.yml", $"contexts:\n- terms:\n  - name: a\n    aliases: [b]\n    meta:\n      {meta}\n").Entries);
        Assert.Equal((reason, names), (reason, string.Join(", ", entry.Terms.Select(term => $"{term.Text} {term.Status}"))));
        Assert.Equal((relations, note), (string.Join(", ", entry.Relations.Select(relation => $"{relation.Kind} {relation.Target}")), entry.Note));
    }
}
