using Serai.Features.Calls.Making;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Building;

/// <summary>Reads what was typed into a form of these pages, and keeps what cannot be taken.</summary>
public sealed class TypedForm(IFormCollection form)
{
    /// <summary>Longest question, heading or option, and longest words beside one.</summary>
    public const int MostLine = 500, MostLines = 5_000;

    /// <summary>What is wrong, by the name of the input.</summary>
    public List<(string Input, FieldProblem Problem)> Wrong { get; } = [];

    public string Raw(string input) => form[input].FirstOrDefault() ?? "";

    public bool Has(string input) => form.ContainsKey(input);

    public string Text(string input, int most = MostLine, bool lines = false)
    {
        var text = FieldValues.Clean(Raw(input));
        if (HiddenSigns.Problem(text, lines) is { } hidden)
            Wrong.Add((input, hidden));
        else if (text.Length > most)
            Wrong.Add((input, new(FieldProblem.TooLong, text[..40] + "…", text.Length, most)));
        return text;
    }

    /// <summary>A wording, with an input for each language of the form. Texts in other languages stay.</summary>
    public Wording Words(string input, FormDesign design, Wording before, int most = MostLine, bool lines = false) => new(
    [
        .. design.Languages.Select(language => new LanguageText(language, Text($"{input}-{language}", most, lines))).Where(t => t.Text.Length > 0),
        .. before.Texts.Where(t => !design.Languages.Contains(t.Language, StringComparer.OrdinalIgnoreCase)),
    ]);

    public int? Whole(string input)
    {
        if (Number(input) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue)
            return (int)number;
        Wrong.Add((input, Problem("NotANumber", Raw(input).Trim())));
        return null;
    }

    public decimal? Number(string input)
    {
        var typed = Raw(input).Trim();
        if (typed.Length == 0)
            return null;
        if (StrictNumber.TryRead(typed, out var number))
            return number;
        Wrong.Add((input, Problem("NotANumber", typed)));
        return null;
    }

    public LocalDate? Day(string input)
    {
        var typed = Raw(input).Trim();
        if (typed.Length == 0)
            return null;
        if (StrictDate.TryRead(typed, out var day))
            return day;
        Wrong.Add((input, Problem("NotADay", typed)));
        return null;
    }

    /// <summary>A moment on the clocks of a zone. What was not touched stays to the second.</summary>
    public Instant? Moment(string input, Instant? before, string zone)
    {
        var typed = Raw(input).Trim().Replace(' ', 'T');
        if (typed.Length == 0 || typed == Write(before, zone))
            return typed.Length == 0 ? null : before;
        if (LocalTimeFormat.Pattern.Parse(typed) is not { Success: true, Value.Year: > 1900 })
        {
            Wrong.Add((input, new("NotATime", typed) { Texts = typeof(CallTexts) }));
            return null;
        }
        var moment = CallTime.Of(typed, zone, later: true, out var problem);
        if (problem is not null)
            Wrong.Add((input, problem));
        return moment;
    }

    /// <summary>A moment as it is typed.</summary>
    public static string Write(Instant? moment, string zone) =>
        moment is { } at && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } clocks ? LocalTimeFormat.Pattern.Format(at.InZone(clocks).LocalDateTime) : "";

    private static FieldProblem Problem(string code, string typed) => new(code, typed) { Texts = typeof(BuildingTexts) };
}
