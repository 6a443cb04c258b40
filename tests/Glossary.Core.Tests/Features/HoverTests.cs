using Glossary.Core.Documents;
using Glossary.Core.Features;
using Glossary.Core.Termbases;
using Glossary.Core.Tests.Documents;
using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Features;

public class HoverTests
{
    private static readonly Termbase Terms = Termbase.Build(
        [
            TestTermbase.File(
                "folder/a.glossary.txt",
                ("Latent Diffusion; LDM", "Latent Diffusion is diffusion in a `latent` space, unlike [x](command:y) a <b>Noise Schedule</b>."),
                ("Noise Schedule", "")),
            TestTermbase.File("b.glossary.txt", ("Latent Diffusion", ""))
        ],
        default);

    [Fact]
    public void Shows_a_card_and_the_exact_range()
    {
        var card = At("on latent$0 diffusion.", MarkupFormat.Markdown);
        Assert.Equal(new TextSpan(3, 16), card?.Span);
        Assert.Equal(
            """
            **Latent Diffusion**

            Latent Diffusion is diffusion in a `latent` space, unlike \[x\](command:y) a \<b\>Noise Schedule\</b\>.

            Also: LDM  
            Related: [Noise Schedule](a.glossary.txt:3)  
            [a.glossary.txt:1](a.glossary.txt:1) · 1 more entry: [Latent Diffusion (b.glossary.txt:1)](b.glossary.txt:1)
            """,
            card?.Contents);
    }

    [Fact]
    public void Shows_plain_text_to_an_editor_without_markdown() => Assert.Equal(
        """
        Latent Diffusion

        Latent Diffusion is diffusion in a `latent` space, unlike [x](command:y) a <b>Noise Schedule</b>.

        Related: Noise Schedule
        a.glossary.txt:1 · 1 more entry: Latent Diffusion (b.glossary.txt:1)
        """,
        At("LDM$0", MarkupFormat.PlainText)?.Contents);

    [Fact]
    public void Shows_nothing_where_no_term_stands() => Assert.Null(At("nothing $0here", MarkupFormat.Markdown));

    private static HoverCard? At(string marked, MarkupFormat format)
    {
        var (text, offset) = Cursor.Take(marked);
        var document = new DocumentSnapshot(SourceText.From(text), new ParagraphLanguage(), Terms);
        return Hover.At(document, offset, format, new CardCache(Terms, TestAddresses.Instance));
    }
}
