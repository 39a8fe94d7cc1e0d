using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Contributing;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.People;
using Serai.Forms;
using Serai.Names;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>Reads what conflicts of interest are found by, in the same number of statements whatever there is; one more for each generation of merged organizations.</summary>
public sealed class ConflictFacts(SeraiDb db, NamedInSubmissions names)
{
    /// <param name="call">The call.</param>
    /// <param name="kin">Whether parents and children of an organization count as it does.</param>
    /// <param name="only">One reviewer; null for all.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ConflictTable> OfAsync(Call call, bool kin, Guid? only, CancellationToken stop)
    {
        var id = call.Id;
        var submitted = await db.Submissions.AsNoTracking().Where(s => s.CallId == id && s.State == SubmissionState.Submitted && s.Answers != null).OrderBy(s => s.Number)
            .Select(s => new { s.Id, s.SubmittedAt, s.Name, s.Email, s.PersonId, s.ForId }).ToListAsync(stop);
        var reviewers = await db.Reviewers.AsNoTracking().Where(r => r.CallId == id && (only == null || r.Id == only)).ToListAsync(stop);
        List<Guid> people = [.. reviewers.Select(r => r.PersonId).OfType<Guid>()];
        var accounts = await db.People.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.Email }).ToDictionaryAsync(p => p.Id, stop);
        var grants = (await db.Grants.AsNoTracking().Where(g => people.Contains(g.PersonId) && g.OrganizationId != null).ToListAsync(stop)).ToLookup(g => g.PersonId);
        var zone = DateTimeZoneProviders.Tzdb[call.Zone];
        var declared = (await db.DeclaredConflicts.AsNoTracking().Where(c => c.CallId == id).ToListAsync(stop)).ToLookup(c => (c.ReviewerId, c.SubmissionId), c => (c.Why, c.At.InZone(zone).Date));
        // Whoever is asked to confirm or to recommend is named in it as well, unless they said no.
        var asked = (await db.Contributors.AsNoTracking().Where(c => c.CallId == id && (c.State == ContributorState.Asked || c.State == ContributorState.Done)).Select(c => new { c.SubmissionId, c.Name, c.Email, c.PersonId }).ToListAsync(stop)).ToLookup(c => c.SubmissionId);
        var named = await names.OfAsync(db, id, [.. submitted.Select(s => (s.Id, s.SubmittedAt!.Value))], stop);
        var known = await OrganizationsAsync([.. named.Values.SelectMany(n => n.Organizations).Select(n => n.Id).OfType<string>().Distinct()],
            [.. grants.SelectMany(g => g).Select(g => g.OrganizationId!.Value).Concat(submitted.Select(s => s.ForId).OfType<Guid>()).Distinct()], kin, stop);
        return new(
            reviewers.ToDictionary(r => r.Id, r => new ReviewerFacts(r.Id, Told(r), [.. r.PersonId is { } person ? grants[person].Select(g => new HeldAt(known.Heir(g.OrganizationId!.Value), g.Since, g.Until)) : []])),
            submitted.ToDictionary(s => s.Id, s => new SubmissionFacts(s.Id, s.SubmittedAt!.Value.InZone(zone).Date,
                [new(s.Name ?? "", s.Email, null, s.PersonId), .. named[s.Id].People.Select(p => new ToldPerson(p.Name, p.Email, p.Orcid)), .. asked[s.Id].Select(c => new ToldPerson(c.Name, c.Email, null, c.PersonId))],
                [.. named[s.Id].Organizations.SelectMany(known.Of), .. s.ForId is { } member ? new[] { known.Heir(member) } : []])),
            new(known.Names, known.Kin, declared));

        ToldPerson Told(Reviewer reviewer) => reviewer.PersonId is { } person && accounts.GetValueOrDefault(person) is { } account
            ? new(account.Name, account.Email, reviewer.Orcid, person) : new(reviewer.Name, reviewer.Email, reviewer.Orcid, reviewer.PersonId);
    }

    private async Task<KnownOrganizations> OrganizationsAsync(List<string> slugs, List<Guid> ids, bool kin, CancellationToken stop)
    {
        var found = await db.Organizations.Where(o => slugs.Contains(o.Slug) || ids.Contains(o.Id)).Select(o => new { o.Id, o.Slug, o.Name, o.MergedIntoId }).ToListAsync(stop);
        // However often it was merged: a tie to what it became is a tie.
        var heirs = await db.HeirsOf(found.Where(o => o.MergedIntoId is not null).Select(o => o.Id), stop);
        var called = found.ToDictionary(o => o.Id, o => o.Name);
        foreach (var (merged, heir) in heirs)
            called.TryAdd(heir, called[merged]);
        // Only where reviewers are: by these names a submission may have written it without picking it from the list.
        List<Guid> held = [.. ids.Concat(ids.Select(i => heirs.GetValueOrDefault(i, i))).Distinct()];
        var names = await db.OrganizationNames.Where(n => held.Contains(n.OrganizationId)).Select(n => new { n.OrganizationId, n.Text }).ToListAsync(stop);
        List<Guid> all = [.. found.Select(o => heirs.GetValueOrDefault(o.Id, o.Id)).Distinct()];
        // Whatever its days say: where a tie is in doubt, it is a tie.
        var ties = kin ? await db.OrganizationRelations.Where(r => r.Kind == RelationKind.Parent && (all.Contains(r.FromId) || all.Contains(r.ToId))).Select(r => new { r.FromId, r.ToId }).ToListAsync(stop) : [];
        return new(
            heirs, found.ToDictionary(o => o.Slug, o => o.Id), called,
            names.Select(n => (Folded: NameFold.Fold(n.Text), Id: n.OrganizationId)).Concat(found.Where(o => ids.Contains(o.Id)).Select(o => (Folded: NameFold.Fold(o.Name), o.Id))).ToLookup(n => n.Folded, n => n.Id),
            ties.SelectMany(t => new[] { (One: t.FromId, Other: t.ToId), (One: t.ToId, Other: t.FromId) }).ToLookup(t => t.One, t => t.Other));
    }
}

/// <summary>Organizations that reviewers and submissions name.</summary>
internal sealed record KnownOrganizations(
    IReadOnlyDictionary<Guid, Guid> Heirs, IReadOnlyDictionary<string, Guid> BySlug, IReadOnlyDictionary<Guid, string> Names, ILookup<string, Guid> ByName, ILookup<Guid, Guid> Kin)
{
    public Guid Heir(Guid id) => Heirs.GetValueOrDefault(id, id);

    public IEnumerable<Guid> Of(OrganizationAnswer named) =>
        (named.Id is { } slug && BySlug.TryGetValue(slug, out var id) ? [id] : ByName[NameFold.Fold(named.Name)]).Select(Heir).Distinct();
}
