using Serai.Platform.History;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>Gathers what an import or a decision changes of alliances, as rows of the public list of changes: what is new beside what it replaces.</summary>
public sealed class AllianceHistory
{
    private const int MostFigures = 10;

    private readonly Dictionary<(Guid Alliance, string What), (Alliance Of, string Old, string New)> replaced = [];
    private readonly List<(Alliance Alliance, string Words)> figures = [];
    private readonly List<(Guid? Id, string Subject, string Verb, string? Old, string? New, string? Reason)> rows = [];

    /// <summary>A value of an alliance that takes another's place; nothing where there was none. Of several in one import the last.</summary>
    public void Replaced(Alliance alliance, string what, string? old, string? now)
    {
        if (old is null || now is null)
            return;
        var first = replaced.TryGetValue((alliance.Id, what), out var earlier) ? earlier.Old : old;
        replaced[(alliance.Id, what)] = (alliance, first, now);
    }

    /// <summary>A figure that came: “members: 197 (2023)”.</summary>
    public void Figure(Alliance alliance, string words) => figures.Add((alliance, words));

    public int CountOfReplaced => replaced.Values.Count(r => r.Old != r.New);

    public void Add(Alliance alliance, string verb, string? old, string? now, string? reason = null) =>
        rows.Add((alliance.Id, "alliances/" + alliance.Organization.Slug, verb, old, now, reason));

    /// <summary>What was concluded anew of an alliance: its members of today, its founding and its end.</summary>
    public void Concluded(Alliance alliance, ConcludedBefore before, IEnumerable<Membership> now, LocalDate today)
    {
        if (before.Established?.Text != alliance.Established?.Text)
            Add(alliance, "founding", before.Established?.Text, alliance.Established?.Text);
        if (before.Dissolved?.Text != alliance.Dissolved?.Text)
            Add(alliance, "dissolution", before.Dissolved?.Text, alliance.Dissolved?.Text);
        new MemberChanges(today).Tell(this, alliance, before.Memberships, now);
    }

    /// <summary>All of it, for the save that ends the step.</summary>
    public IEnumerable<Change> Rows(Instant at, string actor, string way)
    {
        foreach (var ((_, what), (alliance, old, now)) in replaced)
            if (old != now)
                Add(alliance, "update", $"{what}: {old}", now);
        foreach (var group in figures.GroupBy(f => f.Alliance))
            Add(group.Key, "figures", null, string.Join("; ", group.Select(f => f.Words).Take(MostFigures)) + (group.Count() > MostFigures ? "; …" : ""));
        return rows.Select(r => new Change { At = at, Actor = actor, Way = way, SubjectId = r.Id, Subject = r.Subject, Verb = r.Verb, Old = r.Old, New = r.New, Reason = r.Reason });
    }
}

/// <summary>What was concluded of an alliance before.</summary>
public sealed record ConcludedBefore(EdtfDate? Established, EdtfDate? Dissolved, IReadOnlyList<Membership> Memberships);
