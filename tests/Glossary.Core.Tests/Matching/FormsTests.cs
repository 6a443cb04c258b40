using Glossary.Core.Text;
using Xunit;

namespace Glossary.Core.Tests.Matching;

/// <summary>The forms in which a text may write a name. Rows are of a glossary, a <see cref="MarkedText"/>, and the reason for it.</summary>
public class FormsTests
{
    [Theory]
    [InlineData("layer normalization", "[layer normalisation], [layer normalization], [Layer Normalisations]", "-ise and -ize")]
    [InlineData("quantised model", "a [quantized model]", "whichever the glossary has")]
    [InlineData("failure analyser", "a [failure analyzer]", "-yse and -yze")]
    [InlineData("colour filter", "[color filters], [Colour Filter]", "-our and -or")]
    [InlineData("user behavior", "[user behaviour]", "the other way round")]
    [InlineData("optical fiber", "[optical fibres] and [optical fiber]", "-re and -er, in the plural too")]
    [InlineData("photometer", "a [photometre]", "a stem within a word")]
    [InlineData("data catalog", "[data catalogues]", "-ogue and -og")]
    [InlineData("defense in depth", "[defence in depth]", "-ence and -ense")]
    [InlineData("topic modelling", "[topic modeling]", "a doubled l behind an unstressed -el")]
    [InlineData("data labeling", "[data labelling]", "or not doubled")]
    [InlineData("via filling", "[via filling], via filing", "but filing is another word than filling")]
    [InlineData("step size|prize money", "[step size], step sise; prise money", "and a stem of two letters is no stem")]
    [InlineData("palaeography", "[paleography]", "ae and e")]
    [InlineData("gray level|aluminum etch|sulfur|image artifact", "[grey level], [aluminium etch], [sulphur], [image artefacts]", "single words")]
    [InlineData("check digit", "[check digit], cheque digit", "a cheque is no check")]
    [InlineData("colourspace", "[colorspace]", "a stem in a solid word")]
    [InlineData("topic-modelling|topicmodelling toolkit", "[topicmodeling toolkit], [topic modeling toolkit]", "solid words are taken apart in any spelling")]
    [InlineData("modelingcolor|modeling modelling color", "[modelling color], [modelingcolor]", "and so is one that another name has in another spelling")]
    [InlineData("analog ue|analogue", "[analogue], [analog], [analog ue]", "a word is never a part of another spelling of itself")]
    [InlineData("VISE", "[VISE], VIZE", "capitals are as written")]
    public void In_British_and_American_spelling(string glossary, string marked, string reason) => Find(glossary, marked, reason);

    [Theory]
    [InlineData("WebSocket", "[WebSocket], [web socket], [Web-Socket], [websockets]", "humps that are words may stand apart")]
    [InlineData("PoolFormer block", "a [pool former block]", "also within a name")]
    [InlineData("StyleGAN|LoRaWAN", "[StyleGAN], style GAN, lo ra wan", "acronyms and few letters are no humps")]
    [InlineData("DropOut", "[DropOut], [dropout], they drop out", "nor are the particles of verbs")]
    [InlineData("CutMix", "[CutMix], cut mix", "a short name stays whole")]
    [InlineData("Weisfeiler-Lehman test", "[Weisfeiler–Lehman test], [Weisfeiler--Lehman test], [Weisfeiler Lehman test]", "an en dash joins names, as two hyphens do in TeX")]
    [InlineData("latch-up", "latch---up, latch -- up, latch- -up, latch __up", "but no longer dash does")]
    [InlineData("latch-up", "latch   up, latch\tup", "three blanks or a tab are a column, even where they are a slip")]
    public void With_other_separators(string glossary, string marked, string reason) => Find(glossary, marked, reason);

    [Theory]
    [InlineData("Weights & Biases", "[Weights and Biases], [Weights & Biases], [weights & biases]", "an ampersand is an and")]
    [InlineData("search and rescue", "[search & rescue]", "and the other way round")]
    [InlineData("R&D", "[R&D], [R & D], R and D", "but not between letters")]
    [InlineData("Prüfkörper", "[Prüfkörper], [Pruefkoerper], [Prufkorper], [Pru\u0308fko\u0308rper]", "umlauts as German keyboards, others and Unicode write them")]
    [InlineData("Maßstab", "[Massstab], [MASSSTAB], [Maßstab]", "a sharp s is two")]
    [InlineData("Łukasiewicz logic|Bjøntegaard rate", "[Lukasiewicz logic], [Bjontegaard rate], [Bjoentegaard rate]", "letters with a stroke")]
    [InlineData("low-κ dielectric", "[low-k dielectric], [low-κ dielectrics], [low kappa dielectric]", "kappa, as those write it who have no Greek letters")]
    [InlineData("low-k", "[low-κ], [Low-K]", "and the other way round")]
    [InlineData("β-VAE|sigma-delta converter", "[beta-VAE], [Σ-Δ converters], [β VAE]", "Greek letters and their names")]
    [InlineData("µ-law|5 µm node", "[\u03bc-law], [mu-law], [5 \u03bcm node]", "two characters for one micro sign")]
    [InlineData("SiO2|x² test", "[SiO₂], [x2 test]", "subscripts and superscripts")]
    [InlineData("Ｒ＆Ｄ|ﬁlm stress", "[R&D], [film stress]", "full width and ligatures in the glossary")]
    [InlineData("R&D|film stress", "[Ｒ＆Ｄ], [ﬁlm stress]", "and in the text")]
    public void With_other_characters(string glossary, string marked, string reason) => Find(glossary, marked, reason);

    [Theory]
    [InlineData("光刻胶", "正性[光刻胶]涂布", "within running text, without a blank")]
    [InlineData("光刻|光刻胶|光刻胶涂布", "正性[光刻胶涂布]后[光刻]机和[光刻胶]", "the longest wins")]
    [InlineData("光刻胶", "光刻\n\n胶 but [光刻\n胶]", "wrapped lines go on, paragraphs do not")]
    [InlineData("GAN模型|5G通信", "使用[GAN模型]训练，[5G通信]网络", "mixed with Latin letters and digits")]
    [InlineData("GAN", "使用[GAN]训练", "a Latin word ends where Han begins")]
    [InlineData("胶", "光刻胶, 一 [胶] 一, 「[胶]」", "a single character is a name only where it stands alone")]
    [InlineData("膜厚", "[膜厚]の測定", "Japanese particles are Hiragana")]
    [InlineData("フォトレジスト|ゲート", "ポジ型[フォトレジスト]を塗る。[ゲート]を、ゲートウェイ", "Katakana is cut at its ends only: a gateway is no gate")]
    [InlineData("ニューラルネットワーク|ドライ エッチング", "[ニューラルネットワーク]と[ドライ・エッチング]、[ドライエッチング]", "the dot within Katakana is a hyphen")]
    [InlineData("バス", "[バス]とパス", "voiced Kana are other letters")]
    [InlineData("포토레지스트|반도체 공정", "[포토레지스트]를 바른다. [반도체 공정]에서, [반도체공정]의", "Korean particles are left out")]
    [InlineData("게이트", "[게이트], [게이트]는, 게이트웨이", "but not other words")]
    [InlineData("GAN 모델", "[GAN 모델]을, [GAN모델]", "mixed with Latin letters")]
    [InlineData("เลเซอร์", "ใช้[เลเซอร์]ตัด", "Thai in running text")]
    [InlineData("กิน", "[กิน] กัน", "whose vowels are not marks to be dropped")]
    public void In_scripts_without_blanks(string glossary, string marked, string reason) => Find(glossary, marked, reason);

    [Theory]
    [InlineData("2.5D", "a [2.5D] package, 12.5D, [2.5D]-IC, two [2.5Ds]", "a number is whole")]
    [InlineData("5D", "[5D] but 2.5D and 2.5DX", "and its end is no number of its own")]
    [InlineData("3D-IC", "[3D-IC], [3D ICs], [3DIC]", "a number in a compound")]
    [InlineData("L2|L2 cache", "[L2] and [L2]'s, [L2 caches], L2TP", "digits are letters: another protocol")]
    [InlineData("C|C++|C#|F#", "[C], [C++] and [C#] and [F#], [C++]'s, [C++]11, [C]/[C++]", "signs behind a name are part of it")]
    [InlineData("C|F", "C++, C#, F# but [C], [F]", "even where the glossary has not got the longer name")]
    [InlineData("R&D|W&B", "[R&D], [W&B]'s, [R & D], RD", "an ampersand within a name")]
    [InlineData("R|D", "R&D, [R], [D]", "its letters are not names of their own")]
    [InlineData("Node.js|Node", "[Node.js], [Node.js]'s, a [node], a [node].The next", "a dot within a name is no sentence's end")]
    [InlineData("Node|NET", "Node.js, ASP.NET", "nor does it cut a longer name that the glossary has not got")]
    [InlineData(".NET", "the [.NET] runtime, ASP.NET", "a dot before a name")]
    [InlineData("Si/SiO₂", "the [Si/SiO2] interface, [Si/SiO₂]", "a slash within a name")]
    [InlineData("TCP/IP|IP", "[TCP/IP], [IP], UDP/[IP]", "a slash else means or: the longest name wins")]
    [InlineData("LVS|DRC", "[LVS]/[DRC] checks", "so both sides of it are names")]
    [InlineData("A/B test", "[A/B tests], A-B test", "a slash is no hyphen")]
    [InlineData("I²C", "[I2C], [I²C], i2c", "an exponent is a digit, the case is as written")]
    public void With_digits_and_signs(string glossary, string marked, string reason) => Find(glossary, marked, reason);

    private static void Find(string glossary, string marked, string reason) => MarkedText.AssertFinds(glossary, marked, ProseKind.Prose, reason);
}
