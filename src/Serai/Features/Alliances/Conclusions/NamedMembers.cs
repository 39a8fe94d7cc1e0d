using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Names;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>Whom statements name: an organization, the one that it was merged into, or a name still to be decided.</summary>
public sealed class NamedMembers
{
    private readonly Dictionary<Guid, Organization> organizations;
    private readonly Dictionary<Guid, string> keys;

    public NamedMembers(List<MembershipStatement> statements, Dictionary<Guid, Organization> organizations)
    {
        this.organizations = organizations;
        keys = statements.Where(s => s.MemberId is not null).ToDictionary(s => s.Id, s => Heir(s.MemberId!.Value).ToString("N"));
        foreach (var name in statements.Where(s => s.MemberId is null).GroupBy(s => NameFold.Fold(s.MemberName)))
        {
            // Universities of one name in two countries are two; a list that names no country means the only one there is.
            var countries = name.Select(s => s.CountryCode).OfType<string>().Distinct().ToList();
            foreach (var statement in name)
                keys.Add(statement.Id, (statement.CountryCode ?? (countries is [var only] ? only : null)) is { } country ? $"name:{name.Key}|{country}" : "name:" + name.Key);
        }
    }

    public string KeyOf(MembershipStatement statement) => keys[statement.Id];

    /// <summary>The organization that a statement means, or what that was merged into; null where it is a name.</summary>
    public Guid? IdOf(MembershipStatement statement) => statement.MemberId is { } id ? Heir(id) : null;

    public EdtfDate? Established(Member member) => member.OrganizationId is { } id ? organizations[id].Established : null;

    public Member MemberOf(Guid allianceId, string key, List<MembershipStatement> statements)
    {
        var best = statements.OrderBy(s => s.Source.Trust).ThenBy(s => s.Key, StringComparer.Ordinal).First();
        var organization = best.MemberId is { } id ? organizations[Heir(id)] : null;
        return new(
            allianceId,
            key,
            organization?.Id,
            organization?.Name ?? best.MemberName,
            statements.Select(s => s.MemberNameLocal).FirstOrDefault(l => l is not null),
            organization?.CountryCode ?? statements.Select(s => s.CountryCode).FirstOrDefault(c => c is not null));
    }

    private Guid Heir(Guid id) => organizations.HeirOf(id);
}
