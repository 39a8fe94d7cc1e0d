namespace Serai.Features.Imports.Ror;

/// <summary>Follows the successors of withdrawn records to the end of each chain.</summary>
internal static class RorHeirs
{
    /// <returns>For each withdrawn record the one its address leads to, and the records that lead nowhere.</returns>
    public static (IReadOnlyDictionary<string, string> Heirs, IReadOnlyList<RorUnfollowed> Unfollowed) Follow(IEnumerable<Succession> successions)
    {
        var (heirs, next, unfollowed) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new List<RorUnfollowed>());
        var followed = new List<Succession>();
        foreach (var group in successions.GroupBy(s => s.From, StringComparer.Ordinal))
            if (group.Count() > 1)
                unfollowed.Add(new(group.Key, [.. group.Select(s => s.To)], RorUnfollowedReason.Several));
            else if (!group.Single().IsThere)
                unfollowed.Add(new(group.Key, [group.Single().To], RorUnfollowedReason.NotThere));
            else
                followed.Add(group.Single());
        foreach (var succession in followed)
            next.Add(succession.From, succession.To);
        // What this file says of a successor goes before where it led until now.
        foreach (var succession in followed)
            if (succession.Further is { } further)
                next.TryAdd(succession.To, further);
        foreach (var succession in followed)
            if (End(succession.From, next) is { } heir)
                heirs.Add(succession.From, heir);
            else
                unfollowed.Add(new(succession.From, [succession.To], RorUnfollowedReason.Circle));
        return (heirs, unfollowed);
    }

    private static string? End(string from, Dictionary<string, string> next)
    {
        var seen = new HashSet<string>();
        while (next.TryGetValue(from, out var to))
        {
            if (!seen.Add(from))
                return null;
            from = to;
        }
        return from;
    }
}
