using System.Globalization;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Platform.Tables;

namespace Serai.Features.Imports.Members;

/// <summary>Prints what a list changes, and which of its rows somebody has to look at.</summary>
internal static class MembersReport
{
    private const int Most = 20;

    private static readonly Dictionary<PlanKind, string> Titles = new()
    {
        [PlanKind.Added] = "added",
        [PlanKind.Missing] = "missing, so no certain members any more",
        [PlanKind.Standing] = "in another standing",
        [PlanKind.Disputed] = "contradicting another source",
        [PlanKind.NamedOtherwise] = "called by a name that is not known of them",
        [PlanKind.Unchanged] = "unchanged",
        [PlanKind.NoMember] = "kept, and no members on that day",
    };

    public static void Tell(ListPlan plan, IReadOnlyList<MemberListRow> rows, bool isDry)
    {
        Console.WriteLine(!plan.ChangesAnything ? "Nothing new: all that the settled rows say is known." : isDry ? "This would change:" : "This changes:");
        foreach (var (kind, title) in Titles)
            if (plan.Of(kind).ToList() is { Count: > 0 } lines)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} {title}{(kind == PlanKind.Unchanged ? "." : ":")}"));
                if (kind != PlanKind.Unchanged)
                    Lines(lines, Line);
            }
        var open = rows.Where(r => r.Choice == RowChoice.Open).ToList();
        if (open.Count > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open.Count} rows are not certain:"));
            Lines(open, Doubt);
        }
        foreach (var row in rows.Where(r => r.Problem is not null))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Row {row.Number}: {Problem(row.Problem!)}"));
    }

    private static string Line(PlanLine line) => string.Create(CultureInfo.InvariantCulture,
        $"{(line.Row is { } row ? $"row {row}: " : "")}{line.Member}{(line.Said is { } said && said != line.Member ? $" (“{said}”)" : "")}{(line.Was is { } was ? $": {was} → {line.Becomes}" : "")}{(line.IsMade ? " (new)" : "")}");

    private static string Doubt(MemberListRow row) => string.Create(CultureInfo.InvariantCulture, $"row {row.Number}: {row.Name}: {Why(row)}");

    private static string Why(MemberListRow row) =>
        row.SameNamed > 1 ? string.Create(CultureInfo.InvariantCulture, $"{row.SameNamed} organizations bear this name, in {row.SameCountries} countries")
        : row.Found is [var first, ..] ? string.Create(CultureInfo.InvariantCulture, $"perhaps {first.Name} ({first.Score:0.00}: {string.Join("; ", first.Evidence)})")
        : "in no register";

    private static string Problem(string kept)
    {
        var problem = RowProblem.Read(kept);
        return problem.Code switch
        {
            "NoName" => "no name stands in it; it is left out.",
            "NameTooLong" => $"the name has {problem.Arguments[0]} characters, which no name has; it is left out.",
            "NotADate" => $"“{problem.Arguments[0]}” is no date that is understood; it is taken without it.",
            _ when Enum.GetNames<TableRowProblemCode>().FirstOrDefault(c => "Row." + c == problem.Code) is { } code => new TableRowProblem(Enum.GetValues<TableRowProblemCode>().First(v => v.ToString() == code), problem.Arguments).ToString(),
            _ => problem.Code,
        };
    }

    private static void Lines<T>(IReadOnlyList<T> all, Func<T, string> line)
    {
        foreach (var one in all.Take(Most))
            Console.WriteLine("  " + line(one));
        if (all.Count > Most)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {all.Count - Most} more"));
    }
}
