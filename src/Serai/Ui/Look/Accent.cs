using System.Runtime.CompilerServices;
using Serai.Platform.Settings;

namespace Serai.Ui.Look;

/// <summary>
/// The colour of links and of what is counted, in a site's own choice. It must be read on all that it stands on: WCAG 2.2 AA asks 4.5 to 1 of
/// text and 3 to 1 of lines and marks. No colour does so on white and on black paper, so there is one for each.
/// </summary>
/// <param name="Light">On light paper.</param>
/// <param name="Dark">On dark paper.</param>
public sealed record Accent(Colour Light, Colour Dark)
{
    public const double LeastOfText = 4.5, LeastOfLines = 3;
    private const double WashOnLight = 0.1, WashOnDark = 0.12;

    // As tokens.css has them; a test compares.
    public static readonly Ground OnLight = new([Of("fbfaf7"), Of("ffffff")], Of("ebe8df"), WashOnLight, Colour.Black);
    public static readonly Ground OnDark = new([Of("14181e"), Of("1b2129")], Of("262e38"), WashOnDark, Colour.White);

    private static readonly ConditionalWeakTable<SiteChosen, Accent> Known = [];

    /// <summary>What a site has chosen; null where it has the program's own.</summary>
    public static Accent? Of(SiteChosen site)
    {
        if (site[Setting.Accent] is not { } chosen || Colour.Read(chosen) is not { } light) return null;
        return Known.GetValue(site, s => new(OnLight.Nearest(light), OnDark.Nearest(s[Setting.AccentDark] is { } dark && Colour.Read(dark) is { } own ? own : light)));
    }

    /// <summary>The style sheet that sets it, after the site's own.</summary>
    public string Css =>
        $":root{{--lapis:light-dark({Light},{Dark});--lapis-wash:light-dark({OnLight.Wash(Light)},{OnDark.Wash(Dark)})}}\n";

    private static Colour Of(string hex) => Colour.Read(hex)!.Value;
}

/// <summary>What a colour stands on, by day or by night.</summary>
/// <param name="Papers">Text stands on these.</param>
/// <param name="Land">Marks of a map stand on it.</param>
/// <param name="WashShare">How much of the colour itself is in the wash behind it.</param>
/// <param name="Away">Toward it a colour is read better.</param>
public sealed record Ground(IReadOnlyList<Colour> Papers, Colour Land, double WashShare, Colour Away)
{
    private const int Steps = 256;

    /// <summary>The pale ground of the same colour.</summary>
    public Colour Wash(Colour colour) => Papers[^1].With(colour, WashShare);

    /// <summary>How well text of a colour is read where it is read worst.</summary>
    public double Worst(Colour colour) => Papers.Append(Wash(colour)).Min(colour.Contrast);

    public bool Takes(Colour colour) => Worst(colour) >= Accent.LeastOfText && colour.Contrast(Land) >= Accent.LeastOfLines;

    /// <summary>The colour itself, or the one most like it, of the same kind, that can be read.</summary>
    public Colour Nearest(Colour colour)
    {
        for (var step = 0; step < Steps; step++)
            if (colour.With(Away, (double)step / Steps) is var near && Takes(near)) return near;
        return Away;
    }
}
