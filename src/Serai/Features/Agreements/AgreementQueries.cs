using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Agreements.Life;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements;

/// <summary>Reads agreements for their pages.</summary>
public sealed class AgreementQueries(SeraiDb db, OrganizationQueries organizations, IPersonNames persons, AgreementTitles titles, Today today)
{
    /// <summary>The agreement of an address that somebody may see; null where there is none.</summary>
    public Task<Agreement?> FindAsync(string slug, Actor actor, CancellationToken stop) =>
        db.Agreements.AsNoTracking().Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().VisibleTo(actor).FirstOrDefaultAsync(a => a.Slug == slug, stop);

    /// <summary>All of it that somebody may see, however much there is in the same number of statements.</summary>
    public async Task<AgreementView> OfAsync(Agreement agreement, Actor actor, AsOf asOf, CancellationToken stop)
    {
        var (id, sees) = (agreement.Id, agreement.SeenBy(actor));
        var moves = await db.Set<AgreementMove>().AsNoTracking().Where(m => m.AgreementId == id).ToListAsync(stop);
        var people = sees >= Sees.All ? await PeopleAsync(agreement, moves, stop) : new Dictionary<Guid, string>();
        var ids = agreement.Parties.Select(p => p.OrganizationId).Append(agreement.KeeperId).Concat(agreement.AllianceId is { } a ? [a] : []).ToHashSet();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        var view = new AgreementView(agreement, sees, StageAsOf(agreement, moves, asOf), [.. agreement.Parties.OrderBy(p => p.Ordinal).Where(p => briefs.ContainsKey(p.OrganizationId)).Select(p => new PartyShown(p, briefs[p.OrganizationId]))])
        {
            Moves = [.. moves.OrderBy(m => m.At).ThenBy(m => m.Id)],
            CameOfIt = await CameOfItAsync(agreement, actor, stop),
            Alliance = agreement.AllianceId is { } alliance ? briefs.GetValueOrDefault(alliance) : null,
            Keeper = briefs.GetValueOrDefault(agreement.KeeperId),
            Source = agreement.SourceId is { } source && await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Id == source, stop) is { } known ? known.Note() with { Remark = agreement.PlaceInSource } : null,
            People = people,
        };
        view = await WithOthersAsync(view, actor, stop);
        return sees >= Sees.Text ? await WithPapersAsync(view, stop) : view;
    }

    /// <summary>The stage of a day: as the moves tell it, with what time did.</summary>
    public AgreementStage StageAsOf(Agreement agreement, IReadOnlyList<AgreementMove> moves, AsOf asOf)
    {
        var day = asOf.To;
        if (day >= today.Day)
            return agreement.StageOn(day);
        LocalDate Began(AgreementMove move) => move.On?.Earliest ?? today.DayOf(move.At);
        return moves.Where(m => Began(m) <= day).OrderBy(Began).ThenBy(m => m.At).LastOrDefault() is { } last
            ? AgreementLife.On(last.To is AgreementStage.Expiring or AgreementStage.Expired ? AgreementStage.InForce : last.To, agreement.EndsOn, agreement.NoticeMonths, day)
            : AgreementStage.Idea;
    }

    /// <summary>What came of it and of those that it took the place of, the latest first.</summary>
    public async Task<IReadOnlyList<CameOfIt>> CameOfItAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        var family = agreement.FamilyId;
        var rows = await (
            from link in db.Set<AgreementActivity>().AsNoTracking()
            join one in db.Agreements.VisibleTo(actor) on link.AgreementId equals one.Id
            where one.FamilyId == family
            select link).ToListAsync(stop);
        var ids = rows.Select(r => r.ActivityId).Distinct().ToList();
        var activities = await db.Activities.AsNoTracking().Include(x => x.Source).Include(x => x.Participants).AsSplitQuery().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, stop);
        var language = CultureInfo.CurrentUICulture.Name;
        var titles = await db.SubjectTexts.AsNoTracking().Where(t => ids.Contains(t.SubjectId) && (t.Field == TextField.Name || t.Field == TextField.Translation || t.Field == TextField.Note) && t.Language == language).OrderBy(t => t.Field).ThenBy(t => t.Id).ToListAsync(stop);
        return [.. rows.DistinctBy(r => r.ActivityId).Where(r => activities.ContainsKey(r.ActivityId))
            .Select(r => new CameOfIt(r.Id, activities[r.ActivityId], titles.FirstOrDefault(t => t.SubjectId == r.ActivityId)?.Text ?? activities[r.ActivityId].Title, r.KnownBy))
            .OrderByDescending(c => c.Activity.Date, EdtfOrder.Instance).ThenBy(c => c.Activity.Key, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<Guid, string>> PeopleAsync(Agreement agreement, IEnumerable<AgreementMove> moves, CancellationToken stop)
    {
        var ids = moves.Select(m => m.PersonId).Append(agreement.InChargeId).Concat(await db.AgreementVersions.Where(v => v.AgreementId == agreement.Id).Select(v => v.PersonId).ToListAsync(stop));
        return new(await persons.OfAsync([.. ids.OfType<Guid>().Distinct()], stop));
    }

    private async Task<AgreementView> WithOthersAsync(AgreementView view, Actor actor, CancellationToken stop)
    {
        var (id, before, parent) = (view.Agreement.Id, view.Agreement.SucceedsId, view.Agreement.ParentId);
        var others = await db.Agreements.AsNoTracking().VisibleTo(actor).Where(a => a.SucceedsId == id || a.ParentId == id || a.Id == before || a.Id == parent)
            .OrderBy(a => a.Slug).Select(a => new { Link = new AgreementLink(a.Id, a.Slug, a.Title ?? a.SortName, a.Stage, a.Succession, a.Kind), a.Title, a.EndsOn, a.NoticeMonths, a.SucceedsId, a.ParentId }).ToListAsync(stop);
        var names = await titles.OfUntitledAsync([.. others.Where(o => o.Title is null).Select(o => o.Link.Slug)], stop);
        var links = others.ToDictionary(o => o.Link.Id, o => o.Link with { Name = names.GetValueOrDefault(o.Link.Slug, o.Link.Name), Stage = AgreementLife.On(o.Link.Stage, o.EndsOn, o.NoticeMonths, today.Day) });
        return view with
        {
            Before = before is { } old ? links.GetValueOrDefault(old) : null,
            Parent = parent is { } above ? links.GetValueOrDefault(above) : null,
            After = [.. others.Where(o => o.SucceedsId == id).Select(o => links[o.Link.Id])],
            Children = [.. others.Where(o => o.ParentId == id).Select(o => links[o.Link.Id])],
        };
    }

    private async Task<AgreementView> WithPapersAsync(AgreementView view, CancellationToken stop)
    {
        var id = view.Agreement.Id;
        return view with
        {
            Signatories = await db.Set<AgreementSignatory>().AsNoTracking().Where(r => r.AgreementId == id).OrderBy(r => r.Id).ToListAsync(stop),
            Contacts = await db.Set<AgreementContact>().AsNoTracking().Where(r => r.AgreementId == id).OrderBy(r => r.Id).ToListAsync(stop),
            Obligations = [.. (await db.Set<AgreementObligation>().AsNoTracking().Where(r => r.AgreementId == id).ToListAsync(stop)).OrderBy(r => r.Met is not null).ThenBy(r => r.Due is null).ThenBy(r => r.Due).ThenBy(r => r.Id)],
            Files = await db.Set<AgreementFile>().AsNoTracking().Where(r => r.AgreementId == id).OrderBy(r => r.Id).Join(db.Set<StoredFile>(), r => r.FileId, f => f.Id, (r, f) => new DocumentShown(r, f)).ToListAsync(stop),
            Versions = await db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == id).OrderByDescending(v => v.Number).Select(v => new VersionLine(v.Id, v.Number, v.Digest, v.Note, v.PersonId, v.At)).ToListAsync(stop),
            Signatures = [.. (await db.StandingSignatures.AsNoTracking().Where(s => s.AgreementId == id).ToListAsync(stop)).OrderBy(s => s.At)],
        };
    }
}
