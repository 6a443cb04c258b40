using Glossary.Formats.Glossaries;
using Xunit;

namespace Glossary.Formats.Tests.Glossaries;

/// <summary>Names that stand neither at the heading's front nor in the lead's subject.</summary>
public class BodyNameTests
{
    [Theory]
    [InlineData("clamp force meter, tooling", "**Clamp Force Meter** is a gauge.\n**Why Clamp Meters Matter**\nThey tell the force.",
        "Clamp Force Meter|Clamp Meters|Clamp Meter", "a title that asks why uses the short form")]
    [InlineData("clamp force meter, tooling", "**Clamp Force Meter** is a gauge.\nA clamp meter is cheap.\nIt tells the force.",
        "Clamp Force Meter", "a sentence within the body may speak of something else")]
    [InlineData("clamp force meter, tooling", "**Clamp Force Meter** is a gauge.\n**Why Clamp Force Matters**\nIt holds.",
        "Clamp Force Meter", "the head of the title is missing")]
    [InlineData("clamp force meter, tooling", "**Clamp Force Meter** is a gauge.\n**What Is the CF Meter?**\nA gauge.",
        "Clamp Force Meter|CF Meter", "initials of words before the head")]
    [InlineData("clamp normalization rules, tooling", "**Clamp Normalization Rules** are tables.\n**ClampNorm Rules** are the basis of safety.",
        "Clamp Normalization Rules|ClampNorm Rules", "words run together in the closing sentence")]
    [InlineData("blade tooth sharpening, tooling", "**Blade Tooth Sharpening** is a step.\nBlade Tooth Sharpening is **a craft** - blade sharpening is best by hand.",
        "Blade Tooth Sharpening|Blade Sharpening", "the second half of a closing sentence")]
    [InlineData("saw cut cleaning and repair, tooling", "**Saw Cut Cleaning and Repair** is a step.\n**Why Saw Repair Matters**\nIt lasts.",
        "Saw Cut Cleaning and Repair", "of two heads one would be lost")]
    [InlineData("glue drying for panels, joinery", "**Glue Drying for Panels** is a step.\n**Why Glue Drying Matters**\nIt holds.",
        "Glue Drying for Panels|Glue Drying", "the body drops the scope")]
    [InlineData("miter cut,angle,frame", "**Miter Cut and Bevel Edge Work** is a craft.\n**What Is Miter Cut / Bevel Edge Work?**\nA craft.",
        "Miter Cut and Bevel Edge Work|Miter Cut|Bevel Edge Work", "set beside a name")]
    [InlineData("glue line rules,clamp time,open time", "**Glue Lines** are seams.\nGlue line rules are a matter of care.",
        "Glue Lines|Glue Line|Glue Line Rules", "the heading's term closes the body")]
    [InlineData("clamp, clamp force, jaw", "**Clamp Setup** is a step.\n**Why Clamp Matters**\nIt holds.", "Clamp Setup", "a single word is too general")]
    public void What_the_body_calls_its_entry_again(string heading, string body, string names, string because) => Same(heading, body, names, because);

    [Theory]
    [InlineData("mdf, boards", "**MDF** is **medium-density fiberboard for panels**.", "MDF|Medium-Density Fiberboard", "every letter opens a word")]
    [InlineData("lobam, statics", "**LoBAM** is a **load bearing arch modeling** of beams.", "LoBAM|Load Bearing Arch Modeling|Load Bearing Arch Model",
        "small letters go on in the word, and an M stands for a model too")]
    [InlineData("saw, statics", "**SAW** is **strength and weight in one number**.", "SAW|Strength and Weight", "a small word may give a letter")]
    [InlineData("saw, statics", "**SAW** is **strength against heavy weight**.", "SAW", "a word that gives no letter")]
    [InlineData("mdf, boards", "**MDF** is **a dense board of fibers**.", "MDF", "other words")]
    [InlineData("oak mdf, boards", "**Oak MDF** is a **medium-density fiberboard** with a veneer.", "Oak MDF|Oak Medium-Density Fiberboard", "an acronym as the last word")]
    [InlineData("mdf, medium density fiberboard, boards", "**MDF** is a board.", "MDF|Medium Density Fiberboard", "spelled out among the pieces")]
    public void What_an_abbreviation_stands_for(string heading, string body, string names, string because) => Same(heading, body, names, because);

    [Theory]
    [InlineData("laminated beam deck sag, laminated sag effect, creep load", "**Laminated Beam Deck Sag** is a bend.\nThe laminated sag grows.",
        "Laminated Beam Deck Sag", "too many words are left out")]
    [InlineData("laminated beam sag, lami sag effect, creep load", "**Laminated Beam Sag** is a bend.\nThe lami sag grows.",
        "Laminated Beam Sag|Lami Sag Effect|Lami Sag", "a word cut short, one left out, a noun that tells the kind")]
    [InlineData("laminated beam sag, lami sag effect, creep load", "**Laminated Beam Sag** is a bend.", "Laminated Beam Sag", "the body does not use it")]
    [InlineData("saw loss,cross cut,kerf", "Cross-cut loss is what the blade takes.", "Cross-Cut Loss|Cross-Cut", "but for the noun that tells the kind")]
    [InlineData("saw guard,cross cut,kerf", "Cross-cut saw guard is a cover.", "Cross-Cut Saw Guard", "a guard is no cut")]
    [InlineData("cabinet,door,hinge,fitting", "**Cabinet Door and Hinge Fitting** is a step.", "Cabinet Door and Hinge Fitting|Cabinet Door", "a title cut into words")]
    public void What_the_pieces_give(string heading, string body, string names, string because) => Same(heading, body, names, because);

    [Theory]
    [InlineData("directional clamp, tooling", "**Directional Clamp** is a clamp.\nA direction clamp holds, direction clamps hold on.",
        "Directional Clamp|Direction Clamp", "a noun for the adjective")]
    [InlineData("directional clamp, tooling", "**Directional Clamp** is a clamp.\nA direction clamp holds.", "Directional Clamp", "once may be chance")]
    [InlineData("oak drawer slides, fitting", "**Oak Drawer Slides** are rails.\n| Steel | Oak DSs |", "Oak Drawer Slides|Oak Drawer Slide|Oak DSs", "the last words as initials")]
    public void What_the_body_writes_otherwise(string heading, string body, string names, string because) => Same(heading, body, names, because);

    private static void Same(string heading, string body, string names, string because)
    {
        var entry = Assert.Single(GlossaryParser.Read("test", $"{heading}\n{body}").Entries);
        Assert.True(names == string.Join('|', entry.Names), $"{because}: {string.Join('|', entry.Names)}");
    }
}
