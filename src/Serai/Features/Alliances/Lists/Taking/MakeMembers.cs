using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Names;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>
/// Makes the organizations that a list names and no register knows. Rows of one name in one country are one organization, unless
/// their cities or websites tell them apart; a row that says neither joins the one that is there, where there is one alone.
/// </summary>
public sealed class MakeMembers(SeraiDb db, OrganizationKind kind)
{
    private readonly Dictionary<NewMember, Meant> meant = [];
    private readonly HashSet<string> unsaved = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <param name="members">All that the list describes, in any order: the same come of it.</param>
    public void Begin(IReadOnlyCollection<NewMember> members)
    {
        meant.Clear();
        unsaved.Clear();
        Count = 0;
        foreach (var namesakes in members.Distinct().GroupBy(m => (NameFold.Fold(m.Name), m.Country)))
        {
            var apart = new List<Meant>();
            // Those that say most are told apart first.
            foreach (var member in namesakes.OrderByDescending(m => (m.City is null ? 0 : 1) + (m.Web is null ? 0 : 1)).ThenBy(m => m.City, StringComparer.Ordinal).ThenBy(m => m.Web, StringComparer.Ordinal))
            {
                if (apart.Where(a => a.MayBe(member)).ToList() is not [var only])
                    apart.Add(only = new(member));
                only.City ??= member.City;
                only.Web ??= member.Web;
                meant[member] = only;
            }
        }
    }

    /// <param name="member">One of those that it began with.</param>
    /// <param name="source">What it rests on; null where that is no source of the registry.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Guid> OfAsync(NewMember member, Guid? source, CancellationToken stop)
    {
        var one = meant[member];
        if (one.Made is { } made)
            return made;
        var organization = new Organization { Slug = "", Name = one.Name, SortName = "", CountryCode = one.Country, City = one.City, SourceId = source };
        if (one.Web is { } web)
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
        one.Made = organization.Id;
        return organization.Id;
    }

    private sealed class Meant(NewMember first)
    {
        public string Name { get; } = first.Name;
        public string? Country { get; } = first.Country;
        public string? City { get; set; } = first.City;
        public string? Web { get; set; } = first.Web;
        public Guid? Made { get; set; }

        public bool MayBe(NewMember member) => IsSame(City, member.City) && IsSame(Web, member.Web);

        private static bool IsSame(string? one, string? other) => one is null || other is null || NameFold.Fold(one) == NameFold.Fold(other);
    }
}
