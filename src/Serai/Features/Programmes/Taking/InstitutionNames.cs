using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Taking;

/// <param name="Name">What the registry knows it by on the day.</param>
/// <param name="Address">Its page on that day.</param>
public sealed record InstitutionThen(string Name, string Address);

/// <summary>Home institutions: which one a name means, where that is certain, and what one was called on a day.</summary>
public sealed class InstitutionNames(SeraiDb db, SearchIndex index, OrganizationQueries organizations, Today today)
{
    /// <summary>Which organizations are meant; names of which that is not certain are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> ResolveAsync(IEnumerable<string?> written, CancellationToken stop)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        List<string> names = [.. written.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (index.Held is { } held)
        {
            foreach (var name in names)
                if (held.Resolver.Resolve(name) is { Verdict: Verdict.Match, Matches: [var only] })
                    found[name] = held.HeirOf(Guid.ParseExact(only.Id, "N"));
            return found;
        }
        // While the index is coming up only the one that bears the very name is certain.
        List<string> folded = [.. names.Select(n => NameFold.Fold(n)).Distinct(StringComparer.Ordinal)];
        var all = db.Organizations;
        var bearers = await db.OrganizationNames.Where(n => folded.Contains(n.Folded) && n.Kind != NameKind.Acronym)
            .Join(all, n => n.OrganizationId, o => o.Id, (n, o) => new { n.Folded, o.Id, o.MergedIntoId }).Where(x => x.MergedIntoId == null).Select(x => new { x.Folded, x.Id }).Distinct().ToListAsync(stop);
        var single = bearers.GroupBy(b => b.Folded, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id, StringComparer.Ordinal);
        foreach (var name in names)
            if (single.TryGetValue(NameFold.Fold(name), out var id))
                found[name] = id;
        return found;
    }

    /// <summary>The organization for which something was submitted: what it was called on a day, also where it was merged since, and which one it is now.</summary>
    public async Task<(string? Name, Guid Id)> ForAsync(Guid id, LocalDate? day, string language, CancellationToken stop)
    {
        var heir = await db.Organizations.Where(o => o.Id == id).Select(o => o.MergedIntoId).FirstOrDefaultAsync(stop) ?? id;
        return ((await ThenAsync(id, day, language, stop) ?? await ThenAsync(heir, day, language, stop))?.Name, heir);
    }

    /// <summary>What an organization was called on a day, in the reader's language, and where its page of that day stands; null where there is none.</summary>
    public async Task<InstitutionThen?> ThenAsync(Guid id, LocalDate? day, string language, CancellationToken stop)
    {
        if ((await organizations.Briefs([id], language, stop)).GetValueOrDefault(id) is not { } brief)
            return null;
        var address = OrganizationLinks.Show(brief.Slug);
        if (day is not { } on || !AsOf.TryRead(NodaTime.Text.LocalDatePattern.Iso.Format(on), today.Day, out var asOf, out _))
            return new(brief.Name, address);
        var names = await db.OrganizationNames.AsNoTracking().Where(n => n.OrganizationId == id).ToListAsync(stop);
        var then = UsedName.Then(UsedName.Of(names), brief.Name, asOf, language);
        return new(then?.Name.Text ?? brief.Name, OrganizationLinks.With(address, [KeyValuePair.Create(AsOf.QueryKey, asOf.Text)]));
    }
}
