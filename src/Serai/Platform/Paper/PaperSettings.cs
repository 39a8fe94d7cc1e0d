using System.Globalization;

namespace Serai.Platform.Paper;

/// <summary>What prints, and how much of it at once.</summary>
/// <param name="Chromium">The program; empty for none; null to look for it.</param>
/// <param name="Limit">So long one document may take.</param>
/// <param name="AtOnce">So many are printed at the same time: each takes a processor, and memory as a browser does.</param>
public sealed record PaperSettings(string? Chromium, TimeSpan Limit, int AtOnce)
{
    private const string Program = "Serai:Chromium", Seconds = "Serai:Paper:Seconds", Count = "Serai:Paper:AtOnce", None = "off";
    private const int UsualSeconds = 30, MostSeconds = 600, UsualCount = 2, MostCount = 64, WaitingForEach = 4;

    private static readonly string[] Names = ["chromium", "chromium-browser"];
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin"];

    /// <summary>What lists the fonts of this machine; another in tests.</summary>
    public string FontList { get; init; } = "fc-list";

    /// <summary>So many wait for their turn; whoever comes then is told to come again.</summary>
    public int Waiting => AtOnce * WaitingForEach;

    public static PaperSettings Read(IConfiguration configuration) => new(
        configuration[Program] switch { null or "" => null, None => "", var file => file },
        TimeSpan.FromSeconds(Number(configuration, Seconds, UsualSeconds, MostSeconds)),
        Number(configuration, Count, UsualCount, MostCount));

    /// <summary>The program that prints, as it is there now; null where none is.</summary>
    public string? Find() => Chromium switch
    {
        "" => null,
        { } file => File.Exists(file) ? file : null,
        null => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(Folders)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists),
    };

    private static int Number(IConfiguration configuration, string key, int usual, int most) => configuration[key] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number
        : throw new InvalidOperationException($"{key} '{text}' is no number from 1 to {most}.");
}
