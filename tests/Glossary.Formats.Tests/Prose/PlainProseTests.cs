using Xunit;

namespace Glossary.Formats.Tests.Prose;

public class PlainProseTests
{
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "a paragraph runs over its line ends", "two latent\ndefects\n", ["two latent¶defects"] },
        { "a blank line ends it", "one\n \ntwo", ["one", "two"] },
        { "an item starts anew", "parts:\n - latch\n - up", ["parts:", "- latch", "- up"] },
        { "a numbered item starts anew", "1. latch\n2. up", ["1. latch", "2. up"] },
        { "the leader of quoted mail is passed over", "> five years old and latent\n> failures", ["five years old and latent", "+failures"] },
        { "a rule parts", "latch\n----\nup", ["latch", "up"] },
        { "a URL is left out", "see https://host/low-power?x=1 for latch", ["see", "for latch"] },
        { "the sentence around a URL goes on", "(see http://en.host/Gate_(logic)), latch", ["(see", "), latch"] },
        { "a scheme may be any", "on figma:/face/latent now", ["on", "now"] },
        { "a www address with a path", "at www.host.org/latch today", ["at", "today"] },
        { "an e-mail address is left out", "ask latch-up@lab.example.", ["ask", "."] },
        { "a name after @ is none", "ask @lora about it", ["ask @lora about it"] },
        { "an absolute path is left out", "in /mnt/dub/lip_reading/pilot.", ["in", "."] },
        { "a Windows path is left out", "in \\\\nas\\latent-damage\\7 or C:\\latch\\up", ["in", "or"] },
        { "a path behind an option", "use --out=/mnt/latch/up here", ["use --out=", "here"] },
        { "a path with an extension", "the src/latch.c file", ["the", "file"] },
        { "a path of dashed parts", "under rtl/latch-based-design/README.", ["under", "."] },
        { "a folder", "in panel/ only", ["in", "only"] },
        { "a file name with an underscore", "run weibull_plot.R now", ["run", "now"] },
        { "alternatives are no path", "UPF/CPF and LSTM/GRU/Bi-LSTM", ["UPF/CPF and LSTM/GRU/Bi-LSTM"] },
        { "rates are no path", "at 1 Gb/s, in km/h", ["at 1 Gb/s, in km/h"] },
        { "a missing blank after a period makes no file", "It latched.Then up", ["It latched.Then up"] },
        { "a file name of one word", "see LWR.txt, latch.safetensors and up-time.md.", ["see", ",", "and", "."] },
        { "a file name with periods", "the v1.2.latch.json file", ["the", "file"] },
        { "endings of names and of sentences", "Node.js, latch.cpp, 2.5D, e.g. U.S. latch.The latch.go i.e. up.", ["Node.js, latch.cpp, 2.5D, e.g. U.S. latch.The latch.go i.e. up."] },
        { "a host and a path", "at git.example/latch or 2.5D/3D", ["at", "or 2.5D/3D"] },
        { "a host", "at latch.io and latch.example, not Latch.io", ["at", "and", ", not Latch.io"] },
        { "a branch", "on demo/two-stage-latch now", ["on", "now"] },
        { "a branch in a usual folder", "on feature/latch-up now", ["on", "now"] },
        { "alternatives of compounds", "lip-sync/dubbing and/or text-to-image/state-of-the-art, Low-Power-Latch/up, gate-well-source/drain", ["lip-sync/dubbing and/or text-to-image/state-of-the-art, Low-Power-Latch/up, gate-well-source/drain"] },
        { "alternatives of signs", "read/write, LSTM/GRU, Si/SiO₂", ["read/write, LSTM/GRU, Si/SiO₂"] },
        { "an identifier is a word", "the lot_number column", ["the lot_number column"] },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Plain_text(string reason, string text, string[] expected)
    {
        Assert.NotEmpty(reason);
        Assert.Equal(expected, Segmented.Show("plaintext", text));
    }

    [Fact]
    public void Lines_of_a_log_stand_alone() => Assert.Equal(["one latch", "up two"], Segmented.Show("log", "one latch\nup two\n"));
}
