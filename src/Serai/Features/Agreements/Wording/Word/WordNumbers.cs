using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Which list a paragraph is of, and how deep in it.</summary>
internal sealed record WordListPlace(int List, int Level);

/// <summary>
/// Counts what Word numbers: in the file stands only which list a paragraph is of, and its number follows from all that came before
/// (ECMA-376, part 1, 17.9). Paragraphs are asked about in the order of the document, each once.
/// </summary>
internal sealed class WordNumbers(Numbering? numbering, WordStyleNames styles)
{
    /// <summary>How long a number is, at most: it is written before each paragraph.</summary>
    public const int Longest = 60;

    private const int Levels = 9;

    private readonly Dictionary<int, NumberingInstance> lists = (numbering?.Elements<NumberingInstance>() ?? []).Where(n => n.NumberID?.Value is not null)
        .DistinctBy(n => n.NumberID!.Value).ToDictionary(n => n.NumberID!.Value);
    private readonly Dictionary<int, AbstractNum> shapes = (numbering?.Elements<AbstractNum>() ?? []).Where(a => a.AbstractNumberId?.Value is not null)
        .DistinctBy(a => a.AbstractNumberId!.Value).ToDictionary(a => a.AbstractNumberId!.Value);
    private readonly Dictionary<int, WordList?> known = [];

    // Lists of one shape go on counting where the other stopped.
    private readonly Dictionary<AbstractNum, int?[]> counts = [];
    private readonly HashSet<WordListPlace> begun = [];

    /// <summary>What Word shows before a paragraph, with the blank behind it: <c>(a) </c>, <c>1.2 </c>. Empty where it shows nothing; null where it shows a bullet, or the list is not known.</summary>
    public string? Next(Paragraph paragraph)
    {
        if (styles.ListOf(paragraph) is not { } named || Find(named.Id) is not { } list)
            return null;
        var place = new WordListPlace(named.Id, Math.Clamp(list.LevelOf(named.Style) ?? named.Level ?? 0, 0, Levels - 1));
        if (list.Levels[place.Level] is not { } level)
            return null;
        if (!counts.TryGetValue(list.Shape, out var count))
            counts[list.Shape] = count = new int?[Levels];
        Count(list, place, count);
        return level.IsBullet ? null : Shown(list, level, count);
    }

    private void Count(WordList list, WordListPlace place, int?[] count)
    {
        var level = list.Levels[place.Level]!;
        // A list that says where it begins does so once; then it goes on.
        count[place.Level] = begun.Add(place) && level.BeginsAnew ? level.Start : (count[place.Level] + 1) ?? level.Start;
        for (var deeper = place.Level + 1; deeper < Levels; deeper++)
            if (list.Levels[deeper] is not { Restart: { } above } || place.Level < above)
                count[deeper] = null;
    }

    private static string? Shown(WordList list, WordListLevel level, int?[] count)
    {
        var text = level.Text;
        for (var i = 0; i < Levels; i++)
            if (list.Levels[i] is { } of && text.Contains($"%{i + 1}", StringComparison.Ordinal))
                text = text.Replace($"%{i + 1}", WordNumerals.Write(level.IsLegal ? "decimal" : of.Format, count[i] ?? of.Start), StringComparison.Ordinal);
        text = text.Trim();
        return text.Length == 0 ? "" : text.Length > Longest || !text.Any(c => char.IsLetter(c) || char.IsNumber(c)) ? null : text + level.Behind;
    }

    private WordList? Find(int id)
    {
        if (known.TryGetValue(id, out var found))
            return found;
        var (list, shape) = (lists.GetValueOrDefault(id), ShapeOf(id));
        // One that is said by a style stands with the list of that style.
        if (shape?.NumberingStyleLink?.Val?.Value is { } style && styles.ListOf(style) is { } other && ShapeOf(other) is { } real)
            shape = real;
        return known[id] = list is null || shape is null ? null : new(list, shape);
    }

    private AbstractNum? ShapeOf(int id) => lists.GetValueOrDefault(id)?.AbstractNumId?.Val?.Value is { } shape ? shapes.GetValueOrDefault(shape) : null;
}

/// <summary>A list, with what it says otherwise than its shape.</summary>
internal sealed class WordList
{
    public WordList(NumberingInstance list, AbstractNum shape)
    {
        Shape = shape;
        var own = list.Elements<LevelOverride>().Where(o => o.LevelIndex?.Value is not null).DistinctBy(o => o.LevelIndex!.Value).ToDictionary(o => o.LevelIndex!.Value);
        foreach (var level in shape.Elements<Level>().Concat(own.Values.Select(o => o.Level).OfType<Level>()))
            if (level.LevelIndex?.Value is >= 0 and < 9 and var at)
                Levels[at] = new(level, own.GetValueOrDefault(at)?.StartOverrideNumberingValue?.Val?.Value);
    }

    public AbstractNum Shape { get; }

    public WordListLevel?[] Levels { get; } = new WordListLevel?[9];

    /// <summary>The level that paragraphs of a style are at.</summary>
    public int? LevelOf(string? style) => style is not null && Array.FindIndex(Levels, l => l?.Style == style) is >= 0 and var at ? at : null;
}

/// <summary>How the paragraphs of one depth are numbered.</summary>
internal sealed class WordListLevel(Level level, int? begin)
{
    public int Start { get; } = begin ?? level.StartNumberingValue?.Val?.Value ?? 0;

    public bool BeginsAnew { get; } = begin is not null;

    public string Format { get; } = level.NumberingFormat?.Val?.InnerText ?? "decimal";

    public bool IsBullet => Format == "bullet";

    /// <summary>What is shown, with <c>%1</c> for the number of the first level.</summary>
    public string Text { get; } = level.LevelText?.Val?.Value is { Length: <= WordNumbers.Longest } text ? text : "";

    /// <summary>How many levels above begin it anew; null for all.</summary>
    public int? Restart { get; } = level.LevelRestart?.Val?.Value;

    /// <summary>Numbers of the levels above stand in digits.</summary>
    public bool IsLegal { get; } = level.IsLegalNumberingStyle is { } legal && legal.Val?.Value != false;

    public string Behind { get; } = level.LevelSuffix?.Val?.InnerText == "nothing" ? "" : " ";

    public string? Style { get; } = level.ParagraphStyleIdInLevel?.Val?.Value;
}
