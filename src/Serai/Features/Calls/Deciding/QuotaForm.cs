using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Allocation;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Submitted;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Deciding;

/// <summary>One rule as it is typed.</summary>
public sealed record QuotaLine(string Field = "", string Way = QuotaForm.With, string Values = "", string Least = "", string Most = "")
{
    public bool IsEmpty => Field.Length == 0 && Values.Length == 0 && Least.Length == 0 && Most.Length == 0;
}

/// <summary>Reads the quotas that are typed, and writes them back.</summary>
public sealed class QuotaForm(SeraiDb db)
{
    public const string With = "with", Without = "without", Each = "each";
    public const int MostRules = 40;

    private static readonly char[] Between = [';', '；', '\n'];

    /// <returns>The rules; and what is wrong, by the input's name.</returns>
    public async Task<(IReadOnlyList<Quota> Rules, IReadOnlyList<(string Input, FieldProblem Problem)> Wrong)> ReadAsync(FormDesign design, IReadOnlyList<QuotaLine> lines, int places, CancellationToken stop)
    {
        var fields = SubmissionQueries.Listed(design).Select(f => f.Id).ToHashSet();
        var (rules, at, wrong) = (new List<Quota>(), new List<int>(), new List<(string, FieldProblem)>());
        foreach (var (i, line) in lines.Index().Where(l => !l.Item.IsEmpty))
        {
            var (least, most) = (Number(line.Least, $"least-{i}", wrong), Number(line.Most, $"most-{i}", wrong));
            if (!fields.Contains(line.Field))
                wrong.Add(($"field-{i}", AnswerPlace.Problem("UnknownField")));
            else if (line.Way == Each)
                rules.Add(new Quota.PerValue(line.Field, new(least, most)));
            else if (await ValuesAsync(design, line, $"values-{i}", wrong, stop) is { } values)
                rules.Add(new Quota.Among(line.Field, values, new(least, most), line.Way == Without));
            if (at.Count < rules.Count)
                at.Add(i);
        }
        if (wrong.Count == 0)
            wrong.AddRange(Allocation.Quotas.Problems(rules, Bounds.AtMost(places), fields).Select(p => (p.Position < 0 ? "places" : Input(p.Code) + "-" + at[p.Position].ToString(CultureInfo.InvariantCulture), AnswerPlace.Problem("Quota." + p.Code))));
        return (rules, wrong);
    }

    public static QuotaLine Line(Quota rule, FormDesign design) => rule switch
    {
        Quota.Among among => new(among.Field, among.Not ? Without : With, string.Join("; ", among.Values.Select(v => Typed(design, among.Field, v))), Text(rule.Count.Least), Text(rule.Count.Most)),
        _ => new(rule.OfField ?? "", Each, "", Text(rule.Count.Least), Text(rule.Count.Most)),
    };

    // An option's name that would be two is written by its id.
    private static string Typed(FormDesign design, string field, string value) => QuotaWords.Value(design, field, value) is var name && name.IndexOfAny(Between) < 0 ? name : value;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Input(QuotaProblemCode code) => code switch
    {
        QuotaProblemCode.NoValues or QuotaProblemCode.BlankValue => "values",
        QuotaProblemCode.DuplicateRule or QuotaProblemCode.UnknownField => "field",
        _ => "most",
    };

    private static int? Number(string typed, string input, List<(string, FieldProblem)> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        wrong.Add((input, AnswerPlace.Problem("NotWhole", typed)));
        return null;
    }

    private static string? Written(FormField field, string typed) => field.Kind == FieldKind.Number
        ? StrictNumber.TryRead(typed, out var number) ? StrictNumber.Write(number) : null
        : StrictDate.TryRead(typed, out var day) ? StrictDate.Write(day) : null;

    // As lists keep them: options by their ids, organizations of the registry by their word, texts folded.
    private async Task<ValueSet?> ValuesAsync(FormDesign design, QuotaLine line, string input, List<(string, FieldProblem)> wrong, CancellationToken stop)
    {
        var field = design.Field(line.Field)!;
        var values = new List<string>();
        foreach (var typed in line.Values.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (field.Kind is FieldKind.Choice or FieldKind.Choices)
            {
                if (field.Options.FirstOrDefault(o => o.Id == typed || design.Languages.Any(l => string.Equals(o.Label.In(l, design.FirstLanguage), typed, StringComparison.OrdinalIgnoreCase))) is not { } option)
                {
                    wrong.Add((input, AnswerPlace.Problem("NotAnOption", typed)));
                    return null;
                }
                values.Add(option.Id);
            }
            else if (field.Kind is FieldKind.Number or FieldKind.Date)
            {
                if (Written(field, typed) is not { } written)
                {
                    wrong.Add((input, AnswerPlace.Problem(field.Kind == FieldKind.Number ? "NotANumber" : "NotADay", typed)));
                    return null;
                }
                values.Add(written);
            }
            else
                values.Add(!SubmissionQueries.IsText(field) || (field.Kind == FieldKind.Organization && await db.Organizations.AnyAsync(o => o.Slug == typed, stop)) ? typed : AnswerValues.Folded(typed));
        }
        if (values.Count > 0)
            return ValueSet.Of([.. values]);
        wrong.Add((input, AnswerPlace.Problem("Quota.NoValues")));
        return null;
    }
}
