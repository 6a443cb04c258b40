using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>The names that hide in the string of a term.</summary>
public class NamesOfTermTests
{
    [Theory]
    [InlineData("line width roughness (LWR)", "line width roughness; LWR", "an abbreviation")]
    [InlineData("root (file system)", "root", "what tells it from others")]
    [InlineData("secret key (aka private key)", "secret key; private key", "another name")]
    [InlineData("transaction (also \"message\")", "transaction; message", "another name in quotes")]
    [InlineData("regions (also used for pools)", "regions", "a remark that is no name")]
    [InlineData("just-in-time (JIT) routing", "just-in-time routing; JIT routing", "an abbreviation amid the term")]
    [InlineData("unspent transaction output (UTXO)", "unspent transaction output; UTXO", "an X for a syllable")]
    [InlineData("script, shell script", "script; shell script", "names with a word in common")]
    [InlineData("bitcoin, Bitcoin", "bitcoin; Bitcoin", "one name in two cases")]
    [InlineData("ABI, application binary interface", "ABI; application binary interface", "an abbreviation behind a comma")]
    [InlineData("cash, petty", "cash, petty", "one name, the wrong way round")]
    [InlineData("ship, boat, vessel", "ship; boat; vessel", "three names")]
    [InlineData("health, safety, and environment", "health, safety, and environment", "one name of three parts")]
    [InlineData("ISOBUS,\nISO 11783, taskdata", "ISOBUS; ISO 11783; taskdata", "names on two lines")]
    public void Names_of_a_term(string cell, string names, string reason) => Assert.Equal((reason, names), (reason, string.Join("; ", NamesInText.OfTerm(cell))));
}
