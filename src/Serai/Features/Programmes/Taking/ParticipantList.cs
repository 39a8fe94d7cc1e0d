using Microsoft.EntityFrameworkCore;
using Serai.Names;
using Serai.Platform;

namespace Serai.Features.Programmes.Taking;

/// <summary>What a list of participants is asked for.</summary>
/// <param name="Words">Words of the name, the institution or the address.</param>
/// <param name="Group">Only those of this group; null for all, empty for those of none.</param>
/// <param name="State">One of <see cref="ParticipantState"/> in small letters, or <see cref="All"/>; null for those who take part or are invited.</param>
/// <param name="Way">How they came; null for all.</param>
/// <param name="ByNumber">In the order in which they came; else by name.</param>
public sealed record ParticipantsAsked(string? Words, string? Group, string? State, ParticipantWay? Way, bool ByNumber)
{
    public const string All = "all", Number = "number", NoGroup = "-";

    public static ParticipantsAsked Read(IQueryCollection query)
    {
        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        var state = Text("state");
        return new(Text("q"), Text("group") is { } group ? group == NoGroup ? "" : group : null,
            state == All ? All : EnumNames.Read<ParticipantState>(state, anyCase: true)?.ToString().ToLowerInvariant(), EnumNames.Read<ParticipantWay>(Text("way"), anyCase: true), Text("order") == Number);
    }

    public bool IsNothing => Words is null && Group is null && State is null && Way is null;
}

/// <summary>How many participants of an edition there are.</summary>
/// <param name="ByState">Of each state.</param>
/// <param name="ByGroup">Of each group, of those who take part; the empty word for those of none.</param>
public sealed record ParticipantCounts(IReadOnlyDictionary<ParticipantState, int> ByState, IReadOnlyList<(string Group, int Count)> ByGroup)
{
    public int Of(ParticipantState state) => ByState.GetValueOrDefault(state);
}

/// <summary>Reads participants, a page at a time.</summary>
public sealed class ParticipantList(SeraiDb db)
{
    public IQueryable<Participant> Of(Guid edition, ParticipantsAsked asked)
    {
        var found = db.Participants.AsNoTracking().Where(p => p.EditionId == edition);
        if (asked.State is null)
            found = found.Where(p => p.State == ParticipantState.Confirmed || p.State == ParticipantState.Invited);
        else if (EnumNames.Read<ParticipantState>(asked.State, anyCase: true) is { } state)
            found = found.Where(p => p.State == state);
        if (asked.Group is { } group)
            found = group.Length == 0 ? found.Where(p => p.Group == null) : found.Where(p => p.Group == group);
        if (asked.Way is { } way)
            found = found.Where(p => p.Way == way);
        foreach (var word in NameFold.Fold(asked.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(p => p.Folded.Contains(word));
        return asked.ByNumber ? found.OrderBy(p => p.Number) : found.OrderBy(p => p.Folded).ThenBy(p => p.Number);
    }

    /// <summary>All counts in one query.</summary>
    public async Task<ParticipantCounts> CountsAsync(Guid edition, CancellationToken stop)
    {
        var counted = await db.Participants.Where(p => p.EditionId == edition).GroupBy(p => new { p.State, p.Group }).Select(g => new { g.Key.State, g.Key.Group, Count = g.Count() }).ToListAsync(stop);
        return new(
            counted.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            [.. counted.Where(c => c.State == ParticipantState.Confirmed).OrderByDescending(c => c.Count).ThenBy(c => c.Group, StringComparer.Ordinal).Select(c => (c.Group ?? "", c.Count))]);
    }

    /// <summary>The groups there are, in an order that stays.</summary>
    public async Task<IReadOnlyList<string>> GroupsAsync(Guid edition, CancellationToken stop)
    {
        var groups = await db.Participants.Where(p => p.EditionId == edition && p.State != ParticipantState.Removed && p.Group != null).Select(p => p.Group!).Distinct().ToListAsync(stop);
        return [.. groups.Order(StringComparer.Ordinal)];
    }
}
