using System.Globalization;
using System.Text.RegularExpressions;
using static Serai.Forms.DesignProblemCode;

namespace Serai.Forms;

/// <summary>Whether a design makes sense. All problems are told at once; a design without any can be published.</summary>
public static partial class DesignRules
{
    /// <summary>The most pages of a form.</summary>
    public const int MostPages = 50;

    /// <summary>The most fields of a form, those in groups included.</summary>
    public const int MostFields = 300;

    /// <summary>The most options of a field.</summary>
    public const int MostOptions = 200;

    /// <summary>The most entries of a group, also of one without a limit of its own.</summary>
    public const int MostEntries = 200;

    /// <summary>The most conditions within each other.</summary>
    public const int MostDepth = 8;

    /// <summary>The most conditions, and values in their lists, in one condition.</summary>
    public const int MostSize = 200;

    /// <summary>What is wrong, first of the whole, then page by page and field by field.</summary>
    public static Items<DesignProblem> Problems(FormDesign design)
    {
        var places = new FieldPlaces(design);
        return
        [
            .. Whole(design, places),
            .. design.Pages.SelectMany((page, i) => OfPage(design, page).Concat(ConditionRules.Problems(page.Id, page.When, places, places.OfPage(i), null))
                .Concat(page.Fields.SelectMany(field => OfField(design, field, null, places)))),
        ];
    }

    /// <summary>Which labels, titles and options have no text in which of the design's further languages. Their readers fall back; so it is no reason not to publish.</summary>
    public static Items<DesignProblem> Untranslated(FormDesign design)
    {
        var labels = design.Pages.Select(p => (p.Id, Option: (string?)null, Text: p.Title))
            .Concat(design.Fields.SelectMany(f => f.Options.Select(o => (f.Id, Option: (string?)o.Id, Text: o.Label)).Prepend((f.Id, null, f.Label))));
        return [.. from label in labels from language in design.Languages.Skip(1) where label.Text.Exactly(language) is null
            select new DesignProblem(DesignProblemCode.Untranslated, label.Id, language)];
    }

    private static IEnumerable<DesignProblem> Whole(FormDesign design, FieldPlaces places)
    {
        if (design.Languages.Count == 0)
            yield return new(NoLanguage, "");
        foreach (var language in design.Languages.Where(l => !LanguageTag().IsMatch(l)))
            yield return new(MalformedLanguage, "", language);
        foreach (var twice in Twice(design.Languages, StringComparer.OrdinalIgnoreCase))
            yield return new(DuplicateLanguage, "", twice);
        var fields = design.Fields.Count();
        if (fields == 0)
            yield return new(NoFields, "");
        if (design.Pages.Count > MostPages)
            yield return new(TooManyPages, "", Text(design.Pages.Count));
        if (fields > MostFields)
            yield return new(TooManyFields, "", Text(fields));
        foreach (var twice in Twice(design.Pages.Select(p => p.Id).Concat(places.Ids), StringComparer.Ordinal))
            yield return new(DuplicateId, twice);
    }

    private static IEnumerable<DesignProblem> OfPage(FormDesign design, FormPage page)
    {
        if (!IsId(page.Id))
            yield return new(MalformedId, page.Id);
        if (page.Title.Exactly(design.FirstLanguage) is null)
            yield return new(NoLabel, page.Id);
    }

    private static IEnumerable<DesignProblem> OfField(FormDesign design, FormField field, FormField? group, FieldPlaces places)
    {
        var problems = FieldRules.Problems(design, field).Concat(ConditionRules.Problems(field.Id, field.When, places, places.OfField(field), group?.Id));
        if (group is not null)
            return field.Kind == FieldKind.Group || field.Fields.Count > 0 ? problems.Append(new(GroupInGroup, field.Id, group.Id)) : problems;
        return problems.Concat(field.Fields.SelectMany(inner => OfField(design, inner, field, places)));
    }

    internal static IEnumerable<string> Twice(IEnumerable<string> ids, StringComparer comparer) =>
        ids.GroupBy(id => id, comparer).Where(g => g.Skip(1).Any()).Select(g => g.Key);

    internal static bool IsId(string id) => Id().IsMatch(id);

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();
}
