using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Features.Agreements.Life;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>Reads rows of a register by what was said of its columns, dates and words.</summary>
public sealed partial class ReadRow(IReadOnlyList<ColumnPurpose?> columns, IReadOnlyDictionary<ColumnPurpose, DateWays> ways, Meanings meanings, LocalDate today)
{
    public const int LongestTitle = 500, LongestReference = 100, LongestUnit = 300, LongestPartner = 500, LongestTheme = 300, LongestNotes = 4000, MostPartners = 50;

    private const int MonthsOfYear = 12, MostMonths = 120, Shown = 60;
    private static readonly char[] Between = [';', '；', '\n'], Commas = [';', '；', '\n', ',', '，', '、'];
    private static readonly DateWays NothingSaid = new();

    public RowRead Of(IReadOnlyList<string> cells)
    {
        var read = new RowRead();
        string Cell(ColumnPurpose purpose) => columns.Select((p, i) => (p, i)).FirstOrDefault(c => c.p == purpose, (null, -1)).i is >= 0 and var at && at < cells.Count ? cells[at] : "";
        string? Line(ColumnPurpose purpose, int most) => Short(read, purpose, FieldValues.Clean(Cell(purpose).Replace('\n', ' ').Replace('\r', ' ')), most);
        read.Title = Line(ColumnPurpose.Title, LongestTitle);
        read.Unit = Line(ColumnPurpose.Unit, LongestUnit);
        read.Reference = Line(ColumnPurpose.Reference, LongestReference);
        read.Notes = Short(read, ColumnPurpose.Notes, FieldValues.Clean(Cell(ColumnPurpose.Notes)), LongestNotes);
        read.Kind = Word(read, ColumnPurpose.Kind, Cell(ColumnPurpose.Kind));
        read.Partners = Partners(read, Cell(ColumnPurpose.Partner), Cell(ColumnPurpose.Country));
        (read.Signed, _) = Date(read, ColumnPurpose.Signed, Cell(ColumnPurpose.Signed));
        (read.Since, _) = Date(read, ColumnPurpose.Since, Cell(ColumnPurpose.Since));
        (read.Until, var endless) = Date(read, ColumnPurpose.Until, Cell(ColumnPurpose.Until));
        Renewed(read, Cell(ColumnPurpose.Renewal), endless);
        read.NoticeMonths = Notice(read, Cell(ColumnPurpose.Notice));
        read.InCharge = FieldValues.Clean(Cell(ColumnPurpose.InCharge)) is { Length: > 0 } who && Word(read, ColumnPurpose.InCharge, who) is { } person && Guid.TryParseExact(person, "N", out var id) ? id : null;
        read.Files = Split(Cell(ColumnPurpose.File), Between);
        var fields = Split(Cell(ColumnPurpose.Fields), Between);
        read.Fields = [.. fields.Select(f => Word(read, ColumnPurpose.Fields, f)).Where(c => c is not null and not WordTables.Nothing).Select(c => c!).Distinct()];
        // A field that ISCED does not have is not lost.
        read.Themes = [.. Split(Cell(ColumnPurpose.Themes), Commas).Concat(fields.Where(f => meanings.Of(ColumnPurpose.Fields, f).Value == WordTables.Nothing)).Select(t => Short(read, ColumnPurpose.Themes, t, LongestTheme)).OfType<string>().Distinct()];
        foreach (var activity in Split(Cell(ColumnPurpose.Covers), Commas))
            if (Word(read, ColumnPurpose.Covers, activity) is { } value and not WordTables.Nothing)
                read.Covers |= Enum.Parse<AgreedActivities>(value);
        Stage(read, FieldValues.Clean(Cell(ColumnPurpose.Status)));
        return read;
    }

    /// <summary>The partners that a row names.</summary>
    public static IReadOnlyList<PartnerAsked> PartnersIn(string partners, string countries)
    {
        var (names, places) = (Split(partners, Between), Split(countries, Between));
        return [.. names.Select((name, i) => new PartnerAsked(name, places.Count == 1 ? places[0] : places.Count == names.Count ? places[i] : null))];
    }

    /// <summary>The words of a column that stand for something, as rows write them.</summary>
    public static IReadOnlyList<string> Words(ColumnPurpose purpose, string cell) => purpose switch
    {
        ColumnPurpose.Fields => Split(cell, Between),
        ColumnPurpose.Covers => Split(cell, Commas),
        _ => [FieldValues.Clean(cell)],
    };

    private static List<string> Split(string cell, char[] between) => [.. cell.Split(between).Select(FieldValues.Clean).Where(t => t.Length > 0).Distinct()];

    private static IReadOnlyList<PartnerAsked> Partners(RowRead read, string partners, string countries)
    {
        var asked = PartnersIn(partners, countries);
        if (asked.Count == 0)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Partner, "", "NoPartner");
        else if (asked.Count > MostPartners)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Partner, partners, "ManyPartners", Number(MostPartners));
        else if (asked.FirstOrDefault(a => a.Text.Length > LongestPartner) is { } longest)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Partner, longest.Text, "TooLong", Number(longest.Text.Length), Number(LongestPartner));
        else if (asked.Select(a => HiddenSigns.First(a.Text)).FirstOrDefault(s => s is not null) is { } sign)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Partner, partners, "Unprintable", sign);
        return asked;
    }

    private string? Word(RowRead read, ColumnPurpose purpose, string text)
    {
        var word = FieldValues.Clean(text);
        if (meanings.Of(purpose, word).Value is { } value)
            return value;
        Add(read, IssueWeight.Open, purpose, word, word.Length == 0 ? "NotSaid" : "Word");
        return null;
    }

    private (EdtfDate? Date, bool IsEndless) Date(RowRead read, ColumnPurpose purpose, string text)
    {
        var date = RegisterDates.Read(text, ways.GetValueOrDefault(purpose) ?? NothingSaid, purpose == ColumnPurpose.Until, today);
        if (date.IsDoubtful)
            Add(read, IssueWeight.Open, purpose, text, "Date." + date.Answer, string.Join(" / ", date.Could));
        else if (date.IsWrong || (date.Answer == DateAnswer.Open && purpose != ColumnPurpose.Until))
            Add(read, IssueWeight.Wrong, purpose, text, "Date." + (date.IsWrong ? date.Answer : DateAnswer.NotADate));
        return (date.Date, date.Answer == DateAnswer.Open);
    }

    private void Renewed(RowRead read, string text, bool isEndless)
    {
        if (Word(read, ColumnPurpose.Renewal, text) is not { } value)
            return;
        (read.Renewal, read.RenewalYears) = Meanings.YearsOf(value) is { } years ? (Renewal.Automatic, years) : (Enum.Parse<Renewal>(value), (int?)null);
        if (read.Renewal == Renewal.None || read.Until is not null || read.Issues.Exists(i => i.Column == ColumnPurpose.Until))
            return;
        Add(read, IssueWeight.Wrong, ColumnPurpose.Renewal, text, isEndless ? "RenewedEndless" : "RenewedWithoutEnd");
    }

    private static int? Notice(RowRead read, string cell)
    {
        var text = FieldValues.Clean(cell).ToLowerInvariant();
        if (text is "" or "-" or "none" or "n/a" or "无" or "無")
            return null;
        if (Months().Match(text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * (match.Groups["years"].Success ? MonthsOfYear : 1) is >= 1 and <= MostMonths and var months)
            return months;
        Add(read, IssueWeight.Wrong, ColumnPurpose.Notice, cell, "NotMonths", Number(MostMonths));
        return null;
    }

    private void Stage(RowRead read, string text)
    {
        if (read.Since?.Earliest is { } first && read.Until?.Latest is { } last && last < first)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Until, read.Until.Text, "EndsBeforeItBegins", read.Since.Text);
        if (read.Signed?.Earliest is { } signed && signed > today)
            Add(read, IssueWeight.Wrong, ColumnPurpose.Signed, read.Signed.Text, "SignedLater");
        var isDated = read.Signed is not null || read.Since is not null || read.Until is not null || read.Issues.Exists(i => i.Column is ColumnPurpose.Signed or ColumnPurpose.Since or ColumnPurpose.Until);
        var said = text.Length == 0 && isDated && !meanings.Of(ColumnPurpose.Status, "").IsChosen ? nameof(AgreementStage.InForce) : Word(read, ColumnPurpose.Status, text);
        if (said is null)
            return;
        read.Stage = Enum.Parse<AgreementStage>(said);
        if (read.Stage == AgreementStage.Expired && read.Renewal != Renewal.None)
        {
            Add(read, IssueWeight.Remark, ColumnPurpose.Renewal, text, "RenewalOver");
            (read.Renewal, read.RenewalYears) = (Renewal.None, null);
        }
        read.EndsOn = read.Until?.Latest;
        if (read is { Stage: AgreementStage.InForce, Renewal: Renewal.Automatic, RenewalYears: { } years, EndsOn: { } agreed })
            for (var times = 1; read.EndsOn < today; times++)
                read.EndsOn = agreed.PlusYears(times * years);
        var now = AgreementLife.On(read.Stage, read.EndsOn, read.NoticeMonths, today);
        if (read.Stage == AgreementStage.Expired && now != AgreementStage.Expired && !read.Issues.Exists(i => i.Column == ColumnPurpose.Until))
            Add(read, IssueWeight.Wrong, ColumnPurpose.Status, text, read.Until is null ? "ExpiredWithoutEnd" : "ExpiredLater", read.Until?.Text ?? "");
        else if (read.Stage == AgreementStage.InForce && now == AgreementStage.Expired && text.Length > 0)
            Add(read, IssueWeight.Remark, ColumnPurpose.Status, text, "EndedMeanwhile", read.Until?.Text ?? "");
        read.Stage = now;
        if (read.Kind == "sub-agreement")
            Add(read, IssueWeight.Remark, ColumnPurpose.Kind, "", "ParentLater");
    }

    private static string? Short(RowRead read, ColumnPurpose purpose, string text, int most)
    {
        if (HiddenSigns.First(text, lines: true) is { } sign)
        {
            Add(read, IssueWeight.Wrong, purpose, text, "Unprintable", sign);
            return null;
        }
        if (text.Length <= most)
            return text.Length == 0 ? null : text;
        Add(read, IssueWeight.Wrong, purpose, text, "TooLong", Number(text.Length), Number(most));
        return null;
    }

    private static void Add(RowRead read, IssueWeight weight, ColumnPurpose purpose, string value, string code, params string[] more) =>
        read.Issues.Add(new(weight, purpose, value.Length > Shown ? value[..(char.IsHighSurrogate(value[Shown - 1]) ? Shown - 1 : Shown)] + "…" : value, code, more));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,3}) ?(?:months?|mos?\.?|m|个月|個月|月|(?<years>years?|yrs?\.?|年))?$")]
    private static partial Regex Months();
}
