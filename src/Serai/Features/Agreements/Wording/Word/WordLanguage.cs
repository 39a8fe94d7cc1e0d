using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>How Word is told which language words are in, and which way they run.</summary>
internal sealed record WordLanguage(string Tag)
{
    private const string Traditional = "Hant";

    public bool RunsFromTheRight { get; } = CultureInfo.GetCultureInfo(Tag).TextInfo.IsRightToLeft;

    private string First => Tag.Split('-')[0];

    // Word knows Chinese by where it is written.
    private string Known => First switch
    {
        "zh" or "yue" when Tag.Contains("HK", StringComparison.Ordinal) => "zh-HK",
        "zh" or "yue" when Tag.Contains(Traditional, StringComparison.Ordinal) || Tag.Contains("TW", StringComparison.Ordinal) || First == "yue" => "zh-TW",
        "zh" => "zh-CN",
        "ar" when Tag == "ar" => "ar-SA",
        _ => Tag,
    };

    private string? EastAsianFont => First switch
    {
        "zh" or "yue" => Known == "zh-CN" ? "SimSun" : "PMingLiU",
        "ja" => "MS Mincho",
        "ko" => "Batang",
        _ => null,
    };

    /// <summary>What each run says of itself.</summary>
    public RunProperties Run(bool bold = false)
    {
        var run = new RunProperties();
        if (EastAsianFont is { } font)
            run.Append(new RunFonts { EastAsia = font, Hint = FontTypeHintValues.EastAsia });
        if (bold)
            run.Append(new Bold(), new BoldComplexScript());
        if (RunsFromTheRight)
            run.Append(new RightToLeftText());
        run.Append(EastAsianFont is not null ? new Languages { EastAsia = Known } : RunsFromTheRight ? new Languages { Bidi = Known } : new Languages { Val = Known });
        return run;
    }

    /// <summary>What each paragraph says of itself.</summary>
    public ParagraphProperties Paragraph(string style)
    {
        var paragraph = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (RunsFromTheRight)
            paragraph.BiDi = new();
        return paragraph;
    }
}
