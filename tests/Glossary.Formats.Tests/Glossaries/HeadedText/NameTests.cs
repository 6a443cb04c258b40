using Glossary.Core.Entries;
using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

public class NameTests
{
    [Theory]
    [InlineData("band saw, tooling", "**Band Saw** is a saw.", "Band Saw", "Band Saw", "the lead's case")]
    [InlineData("band saw, tooling", "A blade runs over two wheels here.", "Band Saw", "Band Saw", "no lead: title case")]
    [InlineData("rail for saws, tooling", "**Rail for saws** is a guide.", "Rail for Saws", "Rail for Saws", "small words stay small")]
    [InlineData("minimum quantity lubrication, mql, cutting", "**MQL** (Minimum Quantity Lubrication) is a way to cool.",
        "Minimum Quantity Lubrication", "Minimum Quantity Lubrication|MQL", "an abbreviation as the lead's subject")]
    [InlineData("laser guide rail, cutting", "**Laser Guide Rail (LGR)** is a rail.", "Laser Guide Rail", "Laser Guide Rail|LGR", "an abbreviation in parentheses")]
    [InlineData("laser guide, cutting", "**Laser Guide (LG)** is a rail.", "Laser Guide", "Laser Guide", "two letters mean too much")]
    [InlineData("laser guide rails, cutting", "**Laser Guide Rails (LGRs)** are rails.",
        "Laser Guide Rails", "Laser Guide Rails|Laser Guide Rail|LGR|LGRs", "plurals stand for one thing each")]
    [InlineData("laser guide rail, lgr, cutting", "A rail that a laser aligns is called so.", "Laser Guide Rail", "Laser Guide Rail|LGR", "initials among the pieces")]
    [InlineData("laser guide rail (lgr),laser guide rail,lgr,cutting", "A rail that a laser aligns.",
        "Laser Guide Rail", "Laser Guide Rail|LGR|Laser Guide Rail (LGR)", "an abbreviation in the heading itself")]
    [InlineData("sawdust removal, cutting", "**Sawdust Removal** (also called chip extraction) is suction.", "Sawdust Removal", "Sawdust Removal|Chip Extraction", "also called")]
    [InlineData("sawdust removal, cutting", "**Sawdust Removal (SDR)**, also called chip extraction, is suction.", "Sawdust Removal", "Sawdust Removal|SDR|Chip Extraction", "also called, behind the abbreviation")]
    [InlineData("saw bench, cutting", "**Saw Bench**, also called 2.5D, is a bench.", "Saw Bench", "Saw Bench|2.5D", "a full stop within a word ends no clause")]
    [InlineData("saw bench, cutting", "**Saw Bench**, also called **rip bench** or **cut bench**, is a bench.", "Saw Bench", "Saw Bench|Rip Bench|Cut Bench", "aliases in bold")]
    [InlineData("saw.js, cutting", "**Saw.js** is a program.", "Saw.js", "Saw.js", "letters behind a dot keep their case")]
    [InlineData("face glue, joinery", "Face glue (also known as flat-side or broad-side glue) joins boards.",
        "Face Glue", "Face Glue|Flat-Side Glue|Broad-Side Glue", "two aliases share a head")]
    [InlineData("board flattening planing,hand plane,jointer", "**Board Flattening and Planing** is a step.",
        "Board Flattening and Planing", "Board Flattening and Planing|Board Flattening", "keywords without small words are no name")]
    [InlineData("glue drying wood,clamp time,open time", "**Glue Drying** is the loss of water.", "Glue Drying", "Glue Drying", "a keyword behind the term")]
    [InlineData("glue drying,clamp time,open time", "**Glue Drying in Workshops** is the loss of water.",
        "Glue Drying in Workshops", "Glue Drying in Workshops|Glue Drying", "a scope behind the term")]
    [InlineData("saw, blade speed, feed rate", "**Saw Sharpening** is the filing of teeth.", "Saw Sharpening", "Saw Sharpening", "one word with a noun behind it is something else")]
    [InlineData("cost model, quality", "**The Smith Cost Model** is a way to count.", "Smith Cost Model", "Smith Cost Model", "a name in front tells which one")]
    [InlineData("saw kickback, safety, guard", "**CNC Saw Kickback** is a jump.", "CNC Saw Kickback", "CNC Saw Kickback|Saw Kickback", "a technology in front tells where")]
    [InlineData("glue up,clamps,cauls", "**CNC Glue Up and Panel Pressing** is a step.",
        "CNC Glue Up and Panel Pressing", "CNC Glue Up and Panel Pressing|CNC Glue Up|Glue Up", "a technology in front and another concept behind")]
    [InlineData("loss hidden, hidden loss shop, shop floor", "**Hidden Loss** is loss unseen.", "Hidden Loss", "Hidden Loss", "the term's words turned round")]
    [InlineData("soft glue joint wood,epoxy,hide glue", "**Soft and Extra-Soft Glue Joints** are seams.",
        "Soft and Extra-Soft Glue Joints", "Soft and Extra-Soft Glue Joints|Soft Glue Joints|Soft Glue Joint", "the heading tells the noun of the first adjective")]
    [InlineData("drawer slides,ball bearing,soft close", "**Rails and Drawer Slides** carry drawers.",
        "Rails and Drawer Slides", "Rails and Drawer Slides", "no shorter name that the heading does not vouch for")]
    [InlineData("edge joint techniques,clamps,cauls", "**Edge Joint Techniques** are ways to join.",
        "Edge Joint Techniques", "Edge Joint Techniques|Edge Joint", "techniques of a thing")]
    [InlineData("wood norm,planing,grain", "Wood normalization removes tension from boards.", "Wood Normalization", "Wood Normalization|Wood Norm", "a word cut short")]
    [InlineData("lot, production", "A lot in a factory is a group of boards.", "Lot", "", "an everyday word")]
    [InlineData("lot", "A lot is a group of boards that go together.", "Lot", "Lot", "an everyday word that the author gives alone")]
    [InlineData("net, net, graphs", "**NET (Neighbour Embedding Tree)** is a tree.", "NET", "NET|Neighbour Embedding Tree", "capitals make it a name of its own")]
    [InlineData("saw-net for boards, cutting", "**SawNet for boards** uses SawNet.", "SawNet for Boards", "SawNet for Boards", "mixed case is kept")]
    [InlineData("tuning woodnet, ml", "A way to adapt a model. WoodNet is large; WoodNet is slow.", "Tuning WoodNet", "Tuning WoodNet", "case from the body")]
    [InlineData("cut quality check measurement, cqc, metrology", "**CQC** (Cut Quality Check) measurement is a step.",
        "Cut Quality Check Measurement", "Cut Quality Check Measurement|CQC Measurement", "a noun behind the abbreviation belongs to the name")]
    [InlineData("laser guide rails, cutting", "Laser Guide Rails (LGRs) are rails.",
        "Laser Guide Rails", "Laser Guide Rails|Laser Guide Rail|LGR|LGRs", "a parenthesis in a lead that is not bold")]
    [InlineData("low pass filter, audio", "**Low Pass (LP) Filter** is a part.", "Low Pass Filter", "Low Pass Filter|LP Filter", "with its noun, two letters mean enough")]
    [InlineData("router table fence setup, tooling", "**Router Table Fence (RTF) Setup** is a step.",
        "Router Table Fence Setup", "Router Table Fence Setup|RTF Setup", "an abbreviation of a part is no name of the whole")]
    [InlineData("board flattening, joinery", "**Board Flattening (BoFla)** is a step.", "Board Flattening", "Board Flattening|BoFla", "beginnings of words, each with its capital")]
    [InlineData("fin router bit (finbit), tooling", "A FinBit is a bit.", "Fin Router Bit", "Fin Router Bit|FinBit|Fin Router Bit (FinBit)", "an abbreviation that is more than initials")]
    [InlineData("edge joining methods cnc,clamps,cauls", "**Edge Joining Methods CNC** — Edge joining methods hold boards together.",
        "Edge Joining Methods", "Edge Joining Methods|Edge Joining", "an acronym behind a plural is a tag")]
    [InlineData("band saw blades bsb,teeth,kerf", "**Band Saw Blades BSB** — Blades cut.",
        "Band Saw Blades", "Band Saw Blades|Band Saw Blade|BSB", "an acronym behind its plural is a name")]
    [InlineData("sawdust removal, cutting", "**Sawdust Removal** is often called chip extraction.", "Sawdust Removal", "Sawdust Removal|Chip Extraction", "is often called")]
    [InlineData("sawdust removal, cutting", "**Sawdust Removal** is a step. Fans are also called blowers.", "Sawdust Removal", "Sawdust Removal", "said of something else")]
    public void Title_and_names(string heading, string lead, string title, string names, string because)
    {
        var entry = Read($"{heading}\n{lead}");
        Assert.True(title == entry.Title, $"{because}: title {entry.Title}");
        Assert.True(names == string.Join('|', entry.Names), $"{because}: {string.Join('|', entry.Names)}");
    }

    [Theory]
    [InlineData("band saw, tooling", "tooling", "", "the second of two pieces")]
    [InlineData("band saw", null, "", "nothing but the term")]
    [InlineData("laser guide rail, lgr", null, "", "the second piece is an abbreviation")]
    [InlineData("laser guide rail, lgr, tooling", "tooling", "", "a category behind an abbreviation")]
    [InlineData("band saw,blade guide,teeth", null, "blade guide", "keywords; a single word points nowhere")]
    [InlineData("band saw,blade guide,joinery", "joinery", "blade guide", "a tag of another entry")]
    [InlineData("band saw,joinery,blade guide", null, "blade guide", "a single word in the middle is a keyword")]
    [InlineData("band saw,wood working,blade guide", "wood working", "blade guide", "a well-known tag of several words")]
    [InlineData("band saw,scroll saw,CNC", null, "scroll saw|CNC", "an acronym is a term of its own")]
    [InlineData("band saw cnc,blade guide,scroll saw", null, "blade guide|scroll saw", "the term with a tag behind it")]
    public void Category_and_related(string heading, string? category, string related, string because)
    {
        const string others = "dado, joinery\nA dado is a joint.\nmiter gauge, wood working\nA miter gauge is a guide.\nshop vac, wood working\nA shop vac sucks.";
        var file = GlossaryParser.Read("test", $"{heading}\nA {heading.Split(',')[0]} is a machine with a motor, often a CNC one.\n{others}");
        Assert.True(category == file.Entries[0].Category, $"{because}: {file.Entries[0].Category}");
        Assert.True(related == string.Join('|', file.Entries[0].RelatedNames), $"{because}: {string.Join('|', file.Entries[0].RelatedNames)}");
    }

    [Fact]
    public void Files_share_their_categories()
    {
        const string one = "band saw,blade guide,joinery\nA machine with a motor.";
        var files = GlossaryParser.ReadAll([("a", one), ("b", "dado, joinery\nA dado is a joint.")]);
        Assert.Equal("joinery", files[0].Entries[0].Category);
        Assert.Null(GlossaryParser.Read("a", one).Entries[0].Category);
    }

    private static Entry Read(string text) => Assert.Single(GlossaryParser.Read("test", text).Entries);
}
