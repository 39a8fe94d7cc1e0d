using System.Globalization;
using Serai.Forms;
using Serai.Platform;

namespace Serai.Features.Calls.Building;

/// <summary>Makes a question of what was typed on its page.</summary>
public static class FieldReading
{
    private const int UsualMegabytes = 10;

    public static FormField Read(TypedForm typed, FormField old, FormDesign design, string zone, int rows) => Limited(typed, old with
    {
        Label = typed.Words("label", design, old.Label),
        Hint = typed.Words("hint", design, old.Hint, TypedForm.MostLines, lines: true),
        Required = typed.Has("required"),
        RequiredFrom = typed.Moment("requiredFrom", old.RequiredFrom, zone),
        FrozenFrom = typed.Moment("frozenFrom", old.FrozenFrom, zone),
        SeenBy = EnumNames.Read<SeenBy>(typed.Raw("seenBy")) ?? old.SeenBy,
        IsPersonal = typed.Has("personal"),
        Options = old.Kind is FieldKind.Choice or FieldKind.Choices ? Options(typed, old, design, rows) : old.Options,
    });

    /// <summary>Beside which input a problem with a question is told.</summary>
    public static string Beside(DesignProblem problem, FormDesign design, TypedForm typed, int rows) => problem.Code switch
    {
        DesignProblemCode.NoLabel => problem.Other is null ? $"label-{design.FirstLanguage}" : Row(problem.Other, design, typed, rows),
        DesignProblemCode.LimitsReversed or DesignProblemCode.LimitOutOfBounds => problem.Other switch { "date" => "latest", "file" => "megabytes", _ => "most" },
        DesignProblemCode.RequiredTwice or DesignProblemCode.RequiredOnceFrozen => "requiredFrom",
        DesignProblemCode.NoFileTypes => "types",
        _ => "",
    };

    private static string Row(string option, FormDesign design, TypedForm typed, int rows)
    {
        for (var i = 0; i < rows; i++)
            if (typed.Raw(Input("key", i)) == option || (typed.Raw(Input("key", i)).Length == 0 && typed.Raw(Label(i, design.FirstLanguage)).Trim().Length == 0 && IsNamed(typed, design, i)))
                return Label(i, design.FirstLanguage);
        return "";
    }

    private static FormField Limited(TypedForm typed, FormField field) => field.Kind switch
    {
        FieldKind.ShortText or FieldKind.LongText => field with
        {
            Length = (typed.Whole("fewest"), typed.Whole("most")) is var (fewest, most) && fewest is null && most is null ? null
            : new(typed.Raw("unit") == nameof(TextUnit.Words) ? TextUnit.Words : TextUnit.Characters, fewest, most)
        },
        FieldKind.Choices or FieldKind.Group => field with { Count = (typed.Whole("fewest"), typed.Whole("most")) is var (fewest, most) && fewest is null && most is null ? null : new(fewest, most) },
        FieldKind.Number => field with { Number = (typed.Number("least"), typed.Number("most"), typed.Whole("decimals") ?? 0) is var (least, most, decimals) && least is null && most is null && decimals == 0 ? null : new(least, most, decimals) },
        FieldKind.Date => field with { Date = (typed.Day("earliest"), typed.Day("latest")) is var (earliest, latest) && earliest is null && latest is null ? null : new(earliest, latest) },
        FieldKind.File => field with { File = new([.. Enum.GetValues<FileType>().Where(t => typed.Has("type-" + t))], typed.Whole("megabytes") ?? UsualMegabytes) },
        FieldKind.Person => field with { AsksOrcid = typed.Has("orcid") },
        _ => field,
    };

    private static Items<FieldOption> Options(TypedForm typed, FormField old, FormDesign design, int rows)
    {
        var options = new List<(decimal Place, FieldOption Option)>();
        for (var i = 0; i < rows; i++)
        {
            var before = old.Options.FirstOrDefault(o => o.Id == typed.Raw(Input("key", i)));
            if (typed.Has(Input("gone", i)) || (before is null && !IsNamed(typed, design, i)))
                continue;
            var label = typed.Words(string.Create(CultureInfo.InvariantCulture, $"option-{i}"), design, before?.Label ?? Wording.None);
            // What says no place stays behind the others.
            options.Add((typed.Number(Input("place", i)) ?? decimal.MaxValue, new(before?.Id ?? "", label)));
        }
        return [.. options.OrderBy(o => o.Place).Select(o => o.Option)];
    }

    private static bool IsNamed(TypedForm typed, FormDesign design, int row) => design.Languages.Any(l => typed.Raw(Label(row, l)).Trim().Length > 0);

    // The language stands last: there is one whose tag is id.
    private static string Label(int row, string language) => string.Create(CultureInfo.InvariantCulture, $"option-{row}-{language}");

    private static string Input(string what, int row) => string.Create(CultureInfo.InvariantCulture, $"{what}-{row}");
}
