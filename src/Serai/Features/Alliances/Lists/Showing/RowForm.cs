using System.Globalization;
using Serai.Features.Alliances.Lists.Naming;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>What the form of rows sends back.</summary>
public static class RowForm
{
    /// <summary>Begin the names of a row's fields; its id follows.</summary>
    public const string Choice = "choice.", Seen = "seen.", Was = "was.";

    /// <summary>Buttons, with the row's id for a value.</summary>
    public const string Out = "out", Written = "written", Back = "back", OneRow = "one";

    /// <summary>The button for all rows that are in no register, with <see cref="IsNew"/> or <see cref="IsWritten"/>.</summary>
    public const string Rest = "rest";

    /// <summary>Values of <see cref="Choice"/> besides the ids of organizations.</summary>
    public const string IsNew = "new", IsOut = "out", IsWritten = "written", IsOpen = "open";

    public static IReadOnlyList<RowDeciding> Read(IFormCollection form)
    {
        var pressed = new[] { (Out, RowChoice.LeftOut), (Written, RowChoice.AsWritten), (Back, RowChoice.Open) }
            .Where(b => form.ContainsKey(b.Item1)).Select(b => (Row: Id(form[b.Item1]), Choice: b.Item2)).Where(b => b.Row is not null).ToDictionary(b => b.Row!.Value, b => b.Choice);
        var deciding = new List<RowDeciding>();
        foreach (var (name, values) in form)
            if (name.StartsWith(Seen, StringComparison.Ordinal) && Id(name[Seen.Length..]) is { } row && int.TryParse(values, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                if (pressed.TryGetValue(row, out var choice))
                    deciding.Add(new(row, seen, new(choice)));
                // Only what was chosen otherwise than the page showed: of the rest nobody says anything.
                else if (form[Choice + row.ToString("N")] != form[Was + row.ToString("N")] && Chosen(form[Choice + row.ToString("N")]) is { } decision)
                    deciding.Add(new(row, seen, decision));
        return deciding;
    }

    /// <summary>The row that a script asks about alone.</summary>
    public static Guid? One(IFormCollection form) => Id(form[OneRow]);

    /// <summary>The rows that the page of a script shows: of no others it wants to hear.</summary>
    public static IReadOnlySet<Guid> Shown(IFormCollection form) => form["shown"].ToString().Split(' ').Select(Id).OfType<Guid>().ToHashSet();

    /// <summary>What becomes of all rows that are in no register; null where that was not asked.</summary>
    public static RowChoice? Unknown(IFormCollection form) => form[Rest].ToString() switch { IsNew => RowChoice.New, IsWritten => RowChoice.AsWritten, _ => null };

    /// <summary>The row whose button was pressed.</summary>
    public static Guid? Touched(IFormCollection form) => new[] { Out, Written, Back }.Select(b => Id(form[b])).FirstOrDefault(id => id is not null);

    /// <summary>What stands in <see cref="Choice"/> while this counts.</summary>
    public static string ValueOf(MemberListRow row) => row.Choice switch
    {
        RowChoice.Organization => row.OrganizationId!.Value.ToString("N"),
        RowChoice.New => IsNew,
        RowChoice.LeftOut => IsOut,
        RowChoice.AsWritten => IsWritten,
        _ => "",
    };

    private static RowDecision? Chosen(string? value) => value switch
    {
        IsOut => new(RowChoice.LeftOut),
        IsWritten => new(RowChoice.AsWritten),
        IsOpen => new(RowChoice.Open),
        // What is new is described on the row's own page; here it is only left as it is.
        null or "" or IsNew => null,
        _ => Id(value) is { } organization ? new(RowChoice.Organization, organization) : null,
    };

    private static Guid? Id(string? text) => Guid.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : null;
}
