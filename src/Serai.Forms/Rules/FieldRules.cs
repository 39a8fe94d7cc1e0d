using static Serai.Forms.DesignProblemCode;

namespace Serai.Forms;

/// <summary>What is wrong with a field by itself.</summary>
internal static class FieldRules
{
    public static IEnumerable<DesignProblem> Problems(FormDesign design, FormField field) =>
        Names(design, field).Concat(Strangers(field).Select(what => new DesignProblem(NotForKind, field.Id, what))).Concat(Times(field)).Concat(Needs(field)).Concat(Limits(field));

    private static IEnumerable<DesignProblem> Names(FormDesign design, FormField field)
    {
        if (!DesignRules.IsId(field.Id))
            yield return new(MalformedId, field.Id);
        if (field.Label.Exactly(design.FirstLanguage) is null)
            yield return new(NoLabel, field.Id);
        foreach (var option in field.Options.Where(o => !DesignRules.IsId(o.Id)))
            yield return new(MalformedId, field.Id, option.Id);
        foreach (var twice in DesignRules.Twice(field.Options.Select(o => o.Id), StringComparer.Ordinal))
            yield return new(DuplicateId, field.Id, twice);
        foreach (var option in field.Options.Where(o => o.Label.Exactly(design.FirstLanguage) is null))
            yield return new(NoLabel, field.Id, option.Id);
    }

    // By the names that they have in JSON.
    private static IEnumerable<string> Strangers(FormField field)
    {
        var kind = field.Kind;
        if (field.Length is not null && kind is not (FieldKind.ShortText or FieldKind.LongText))
            yield return "length";
        if (field.Options.Count > 0 && kind is not (FieldKind.Choice or FieldKind.Choices))
            yield return "options";
        if (field.Count is not null && kind is not (FieldKind.Choices or FieldKind.Group))
            yield return "count";
        if (field.Number is not null && kind != FieldKind.Number)
            yield return "number";
        if (field.Date is not null && kind != FieldKind.Date)
            yield return "date";
        if (field.File is not null && kind != FieldKind.File)
            yield return "file";
        if (field.AsksOrcid && kind != FieldKind.Person)
            yield return "orcid";
        if (field.Fields.Count > 0 && kind != FieldKind.Group)
            yield return "fields";
    }

    private static IEnumerable<DesignProblem> Times(FormField field)
    {
        if (field is { Required: true, RequiredFrom: not null })
            yield return new(RequiredTwice, field.Id);
        else if (field.RequiredFrom >= field.FrozenFrom)
            yield return new(RequiredOnceFrozen, field.Id);
    }

    private static IEnumerable<DesignProblem> Needs(FormField field)
    {
        if (field is { Kind: FieldKind.Choice or FieldKind.Choices, Options.Count: 0 })
            yield return new(NoOptions, field.Id);
        if (field.Options.Count > DesignRules.MostOptions)
            yield return new(TooManyOptions, field.Id, DesignRules.Text(field.Options.Count));
        if (field is { Kind: FieldKind.Group, Fields.Count: 0 })
            yield return new(GroupWithoutFields, field.Id);
        if (field is { Kind: FieldKind.File } && field.File is not { Types.Count: > 0 })
            yield return new(NoFileTypes, field.Id);
    }

    private static IEnumerable<DesignProblem> Limits(FormField field)
    {
        if (field.Length is { } length)
            foreach (var problem in Counted(field, "length", length.Fewest, length.Most, int.MaxValue))
                yield return problem;
        if (field.Count is { } count)
            foreach (var problem in Counted(field, "count", count.Fewest, count.Most, field.Kind == FieldKind.Choices ? field.Options.Count : DesignRules.MostEntries))
                yield return problem;
        if (field.Number is { } number)
        {
            if (number.Least > number.Most)
                yield return new(LimitsReversed, field.Id, "number");
            if (number.Decimals is < 0 or > 6 || new[] { number.Least, number.Most }.Any(n => n is { } limit && !Fits(limit, number.Decimals)))
                yield return new(LimitOutOfBounds, field.Id, "number");
        }
        if (field.Date?.Earliest > field.Date?.Latest)
            yield return new(LimitsReversed, field.Id, "date");
        if (new[] { field.Date?.Earliest, field.Date?.Latest }.Any(d => d is { } limit && !StrictDate.Fits(limit)))
            yield return new(LimitOutOfBounds, field.Id, "date");
        if (field.File is { MostMegabytes: < 1 or > 50 })
            yield return new(LimitOutOfBounds, field.Id, "file");
    }

    private static bool Fits(decimal number, int decimals) => StrictNumber.Fits(number) && StrictNumber.Decimals(number) <= decimals;

    private static IEnumerable<DesignProblem> Counted(FormField field, string limit, int? fewest, int? most, int highest)
    {
        if (fewest > most)
            yield return new(LimitsReversed, field.Id, limit);
        if (fewest < 0 || most < 1 || fewest > highest || most > highest)
            yield return new(LimitOutOfBounds, field.Id, limit);
    }
}
