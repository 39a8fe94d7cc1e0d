using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Sources;
using Serai.Platform.Web.Api;

namespace Serai.Features.Alliances.Api;

/// <summary>Reads the filters that name an alliance, a member or a source.</summary>
public sealed class ApiSubjects(SeraiDb db, OrganizationQueries organizations)
{
    public static readonly ApiParameter Alliance = new("alliance", "Slug, ROR id or Serai id of an alliance.", "uasr");
    public static readonly ApiParameter Member = new("member", "Slug, ROR id or Serai id of an organization.", "chinese-university-of-hong-kong");

    public static readonly ApiParameter Host = new("host", "Slug, ROR id or Serai id of the organization that hosted it.", "universiti-malaya");

    /// <summary>The ids that the filters of a request name, or why they are refused.</summary>
    public async Task<Subjects> Read(ApiQuery query)
    {
        var alliance = await Find(query, "alliance", db.Alliances.Select(a => a.Organization));
        var member = await Find(query, "member", db.Organizations);
        var host = await Find(query, "host", db.Organizations);
        var source = await FindSource(query);
        return new(alliance.Id, member.Id, host.Id, source.Id, alliance.Refusal ?? member.Refusal ?? host.Refusal ?? source.Refusal);
    }

    /// <summary>What answers show of the organizations that they speak of.</summary>
    public async Task<Dictionary<Guid, OrganizationBrief>> Briefs(IEnumerable<Guid?> ids, CancellationToken stop) =>
        await organizations.Briefs([.. ids.OfType<Guid>().Distinct()], "en", stop);

    private async Task<(Guid? Id, ApiRefusal? Refusal)> Find(ApiQuery query, string name, IQueryable<Organization> among)
    {
        if (query[name] is not { } word) return (null, null);
        var ror = RorId.Read(word);
        var isId = Guid.TryParse(word, out var key);
        var slug = word.ToLowerInvariant();
        var found = await among
            .Where(o => isId ? o.Id == key : o.Slug == slug || (ror != null && o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == ror)))
            .Select(o => new { o.Id, o.MergedIntoId }).FirstOrDefaultAsync(query.Stop);
        return found is null
            ? (null, ApiRefusal.UnknownValue(name, word, $"There is no {name} “{word}” in this registry."))
            : (found.MergedIntoId is { } heir ? (await db.HeirOf(heir, query.Stop))?.Id ?? heir : found.Id, null);
    }

    private async Task<(Guid? Id, ApiRefusal? Refusal)> FindSource(ApiQuery query)
    {
        if (query["source"] is not { } key) return (null, null);
        var id = await db.Sources.Where(s => s.Key == key).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(query.Stop);
        return (id, id is null ? ApiRefusal.UnknownValue("source", key, $"There is no source “{key}” in this registry.") : null);
    }
}

/// <summary>What filters name; null where the address does not have them.</summary>
public sealed record Subjects(Guid? Alliance, Guid? Member, Guid? Host, Guid? Source, ApiRefusal? Refusal);
