using Serai.Names;

namespace Serai.Features.Organizations.Merging;

/// <summary>
/// Gives the heir the parts that it lacks. What it has already stays with the merged one, where search and the registers'
/// ids still lead from to the heir.
/// </summary>
internal static class MergedParts
{
    private static readonly NameKind[] First = [NameKind.Official, NameKind.Label];

    public static void Move(Organization merged, Organization heir)
    {
        foreach (var name in Lacking(merged.Names, heir.Names, n => (n.Folded, n.Language)))
            Take(name, merged.Names, heir.Names, () =>
            {
                name.OrganizationId = heir.Id;
                // The heir keeps the name that stands first in each language.
                if (First.Contains(name.Kind) && heir.Names.Any(n => n.Id != name.Id && First.Contains(n.Kind) && n.Language == name.Language))
                    name.Kind = NameKind.Alias;
            });
        foreach (var identifier in Lacking(merged.Identifiers, heir.Identifiers, i => i.Scheme))
            Take(identifier, merged.Identifiers, heir.Identifiers, () => identifier.OrganizationId = heir.Id);
        foreach (var link in Lacking(merged.Links, heir.Links, l => (l.Kind, l.Address)))
            Take(link, merged.Links, heir.Links, () => link.OrganizationId = heir.Id);
        if (heir.Places.Count == 0)
            foreach (var place in merged.Places.ToList())
                Take(place, merged.Places, heir.Places, () => place.OrganizationId = heir.Id);
    }

    private static List<T> Lacking<T, TKey>(List<T> mine, List<T> heirs, Func<T, TKey> key)
    {
        var known = heirs.Select(key).ToHashSet();
        return [.. mine.Where(p => !known.Contains(key(p)))];
    }

    private static void Take<T>(T part, List<T> from, List<T> to, Action change)
    {
        change();
        from.Remove(part);
        to.Add(part);
    }
}
