using System.Globalization;
using NodaTime;

namespace Serai.Forms;

/// <summary>Whether answers are as the form wants them. What is not relevant is not looked at.</summary>
public static class AnswerRules
{
    /// <summary>
    /// All problems, in the form's order. Of an answer that may no longer be changed, and was not, nothing else is told: nobody could mend it.
    /// </summary>
    /// <param name="design">The form.</param>
    /// <param name="answers">The answers.</param>
    /// <param name="now">The moment for which it is asked what is required and frozen.</param>
    /// <param name="page">The id of the one page that is looked at; null for all.</param>
    /// <param name="before">The answers that were kept last, to see what was changed; null where nothing is frozen yet.</param>
    public static Items<AnswerProblem> Check(FormDesign design, FormAnswers answers, Instant now, string? page = null, FormAnswers? before = null)
    {
        var fields = Fields(design, page);
        var problems = new List<AnswerProblem>();
        foreach (var path in Relevance.Of(design, answers).Paths)
            if (fields.TryGetValue(path.Field, out var field))
                problems.AddRange(Frozen(field, path, answers, now, before) ?? One(field, path, answers[path], now));
        return [.. problems];
    }

    /// <summary>The paths of the relevant fields that must have an answer at this moment, in the form's order, whether they have one or not.</summary>
    public static Items<FieldPath> Required(FormDesign design, FormAnswers answers, Instant now)
    {
        var fields = Fields(design, null);
        return [.. Relevance.Of(design, answers).Paths.Where(p => fields[p.Field].IsRequiredAt(now))];
    }

    // Of a design with two fields of one id the first stands, as everywhere.
    private static Dictionary<string, FormField> Fields(FormDesign design, string? page) => design.Pages
        .Where(p => page is null || p.Id == page).SelectMany(p => p.Fields).SelectMany(f => f.Fields.Prepend(f)).DistinctBy(f => f.Id).ToDictionary(f => f.Id);

    private static IEnumerable<AnswerProblem> One(FormField field, FieldPath path, Answer? answer, Instant now)
    {
        if (answer is not null)
            return AnswerChecks.Of(field, answer).Select(p => p with { Path = path });
        return field.IsRequiredAt(now) ? [new(path, AnswerProblemCode.Missing)] : [];
    }

    /// <summary>Null where the answer may be changed, or nothing is known of the one before.</summary>
    private static AnswerProblem[]? Frozen(FormField field, FieldPath path, FormAnswers answers, Instant now, FormAnswers? before)
    {
        if (before is null)
            return null;
        if (field.IsFrozenAt(now))
            return Equals(answers[path], before[path]) ? [] : [new(path, AnswerProblemCode.Frozen)];
        // An entry that holds a frozen answer cannot be taken away.
        var gone = before.Entries(field.Id).Skip(answers.Entries(field.Id).Count);
        return field.Kind == FieldKind.Group && gone.Any(e => field.Fields.Any(f => f.IsFrozenAt(now) && e[f.Id] is not null))
            ? [new(path, AnswerProblemCode.Frozen)] : null;
    }

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
