using Serai.Edtf.Values;

namespace Serai.Edtf.Wording;

/// <summary>How a language says a date.</summary>
internal abstract class DateWording
{
    private static readonly DateWording English = new EnglishWording();
    private static readonly DateWording Traditional = new ChineseWording("開始時間不詳", "結束時間不詳", "沒有開始", "沒有結束", "仍在持續", "約", "之間");
    private static readonly DateWording Simplified = new ChineseWording("开始时间不详", "结束时间不详", "没有开始", "没有结束", "仍在持续", "约", "之间");

    /// <summary>The wording for a language tag.</summary>
    public static DateWording For(string language) => ReaderLanguages.Of(language) switch
    {
        ReaderLanguage.TraditionalChinese => Traditional,
        ReaderLanguage.SimplifiedChinese => Simplified,
        _ => English,
    };

    public string Say(EdtfValue value, Hemisphere hemisphere)
    {
        var words = value switch
        {
            DateValue date => Date(date),
            IntervalValue { Start: { } start, End: { } end } => Run(start, end),
            IntervalValue interval => Interval(interval.Start is { } s ? Date(s) : null, interval.StartsAs, interval.End is { } e ? Date(e) : null, interval.EndsAs),
            OneOfValue set => OneOf([.. set.Items.Select(Choice)], set.Items.Any(item => item.From is null || item.To is null)),
            _ => throw new InvalidOperationException($"{value.GetType().Name} has no wording."),
        };
        return hemisphere == Hemisphere.Southern ? words + SouthernMark : words;
    }

    /// <summary>From one date to another; a null is open or unknown.</summary>
    public abstract string Interval(string? start, EdtfEnd startsAs, string? end, EdtfEnd endsAs);

    protected abstract string SouthernMark { get; }

    protected abstract string Date(DateValue date);

    /// <summary>Two dates as an interval, without saying twice what they share.</summary>
    protected abstract string Run(DateValue start, DateValue end);

    protected abstract string OneOf(IReadOnlyList<string> choices, bool hasOpenRun);

    protected abstract string OrEarlier(string date);

    protected abstract string OrLater(string date);

    protected abstract string OneBetween(string start, string end);

    private string Choice(Choice choice)
    {
        if (choice.From is not { } from)
            return OrEarlier(Date(choice.To!));
        if (choice.To is not { } to)
            return OrLater(Date(from));
        if (from == to)
            return Date(from);
        return IsNext(from, to) ? OneOf([Date(from), Date(to)], false) : OneBetween(Date(from), Date(to));
    }

    private static bool IsNext(DateValue from, DateValue to) =>
        to.Stated(Hemisphere.Northern).First == from.Stated(Hemisphere.Northern).Last + 1;
}
