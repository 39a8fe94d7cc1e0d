using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>Makes the organizations that a list names and no register knows; one that stands in it several times is made once.</summary>
public sealed class MakeMembers(SeraiDb db, OrganizationKind kind)
{
    private readonly Dictionary<(string Name, string? Country), Guid> made = [];

    public int Count => made.Count;

    public void Begin() => made.Clear();

    public async Task<Guid> OfAsync(NewMember member, Guid source, CancellationToken stop)
    {
        var key = (NameFold.Fold(member.Name), member.Country);
        if (made.TryGetValue(key, out var known))
            return known;
        var organization = new Organization { Slug = "", Name = member.Name, SortName = "", CountryCode = member.Country, City = member.City, SourceId = source };
        if (member.Web is { } web)
            organization.Links.Add(new() { Kind = LinkKind.Website, Address = web });
        await kind.SettleAsync(db, kind.At(organization), stop);
        db.Add(organization);
        // The next one's address is chosen among those that are there.
        await db.SaveChangesAsync(stop);
        return made[key] = organization.Id;
    }
}
