using Serai.Forms;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>How often one answer was given.</summary>
/// <param name="Key">The option's id, or the number as it is written.</param>
/// <param name="Label">What people read; null for numbers, which are read as they are.</param>
public sealed record TallyLine(string Key, Wording? Label, int Count)
{
    public string In(string language, string first) => Label?.In(language, first) ?? Key;
}

/// <summary>How one question was answered by all.</summary>
/// <param name="Answered">How many answered it.</param>
/// <param name="Lines">Each answer with how often it was given: the options, the points of a scale, or the numbers that came. None where texts are asked for.</param>
/// <param name="Mean">Of numbers, rounded to two places; null where nobody answered.</param>
/// <param name="Median">Of an even number of answers the middle between both middle ones.</param>
/// <param name="Texts">What was written.</param>
public sealed record Tally(FormField Field, int Answered, IReadOnlyList<TallyLine> Lines, decimal? Mean, decimal? Median, IReadOnlyList<string> Texts)
{
    private const int Places = 2;

    public bool IsText => Field.Kind is FieldKind.ShortText or FieldKind.LongText;

    /// <summary>Which part of those who answered gave this answer, in percent.</summary>
    public double Share(int count) => Answered == 0 ? 0 : 100.0 * count / Answered;

    /// <summary>How often the answer with this key was given.</summary>
    public int Count(string key) => Lines.FirstOrDefault(l => l.Key == key)?.Count ?? 0;

    public static Tally Of(FormField field, IEnumerable<FormAnswers> all)
    {
        List<Answer> given = [.. all.Select(a => a[field.Id]).OfType<Answer>()];
        return field.Kind switch
        {
            FieldKind.Choice or FieldKind.Choices => new(field, given.Count, [.. field.Options.Select(o => new TallyLine(o.Id, o.Label, given.Count(a => Has(a, o.Id))))], null, null, []),
            FieldKind.Number => Numbers(field, [.. given.OfType<NumberAnswer>().Select(n => n.Number).Order()]),
            _ => new(field, given.Count, [], null, null, [.. given.OfType<TextAnswer>().Select(t => t.Text)]),
        };
    }

    private static Tally Numbers(FormField field, List<decimal> numbers)
    {
        var points = Scale.Is(field) ? Scale.Points(field) : [.. numbers.Distinct()];
        List<TallyLine> lines = [.. points.Select(p => new TallyLine(StrictNumber.Write(p), null, numbers.Count(n => n == p)))];
        return numbers.Count == 0 ? new(field, 0, lines, null, null, [])
            : new(field, numbers.Count, lines, Math.Round(numbers.Average(), Places, MidpointRounding.AwayFromZero), (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2, []);
    }

    private static bool Has(Answer answer, string option) => answer switch
    {
        ChoiceAnswer one => one.Option == option,
        ChoicesAnswer several => several.Options.Contains(option),
        _ => false,
    };
}
