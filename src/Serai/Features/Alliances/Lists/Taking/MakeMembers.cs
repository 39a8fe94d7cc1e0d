using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>
/// Makes the organizations that a list names and no register knows. Rows of one name in one country are one organization, unless
/// their cities or websites tell them apart.
/// </summary>
public sealed class MakeMembers(SeraiDb db, OrganizationKind kind)
{
    private readonly Dictionary<(string Name, string? Country), List<(NewMember Member, Guid Id)>> made = [];
    private readonly HashSet<string> unsaved = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public void Begin()
    {
        made.Clear();
        unsaved.Clear();
        Count = 0;
    }

    public async Task<Guid> OfAsync(NewMember member, Guid source, CancellationToken stop)
    {
        var key = (NameFold.Fold(member.Name), member.Country);
        if (!made.TryGetValue(key, out var namesakes))
            made[key] = namesakes = [];
        if (namesakes.Find(n => IsSame(n.Member.City, member.City) && IsSame(n.Member.Web, member.Web)) is { Member: not null } known)
            return known.Id;
        var organization = new Organization { Slug = "", Name = member.Name, SortName = "", CountryCode = member.Country, City = member.City, SourceId = source };
        if (member.Web is { } web)
            organization.Links.Add(new() { Kind = LinkKind.Website, Address = web });
        // The next one's address is chosen among those that are there.
        if (!unsaved.Add(Slug.Of(organization.Name, organization.Id)))
        {
            await db.SaveChangesAsync(stop);
            unsaved.Clear();
            unsaved.Add(Slug.Of(organization.Name, organization.Id));
        }
        await kind.SettleAsync(db, kind.At(organization), stop);
        db.Add(organization);
        Count++;
        namesakes.Add((member, organization.Id));
        return organization.Id;
    }

    private static bool IsSame(string? one, string? other) => one is null || other is null || NameFold.Fold(one) == NameFold.Fold(other);
}
