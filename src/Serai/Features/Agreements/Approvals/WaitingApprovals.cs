using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Office;
using Serai.Features.Office.Start;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Approvals;

/// <summary>Approvals that wait for somebody, on the start page of the office; a steward sees those too that wait for whoever has left.</summary>
public sealed class WaitingApprovals(SeraiDb db, IStaff staff, IStringLocalizer<ApprovalTexts> texts, AgreementWords words, AgreementTitles titles) : IWaitsForMe
{
    public async Task<IReadOnlyList<Waiting>> OfAsync(OfficeEnd office, Actor actor, CancellationToken stop)
    {
        var keeper = office.Id;
        var open = await db.Set<AgreementApproval>().AsNoTracking().Where(a => a.KeeperId == keeper && a.State == ApprovalState.Open && a.EndedAt == null)
            .Join(db.Agreements, a => a.AgreementId, g => g.Id, (a, g) => new { Row = a, g.Slug, g.Title, g.SortName }).ToListAsync(stop);
        if (open.Count == 0)
            return [];
        var names = await titles.OfUntitledAsync([.. open.Where(o => o.Title is null).Select(o => o.Slug)], stop);
        var people = (await staff.AtAsync([keeper], stop)).Select(s => s.Id).ToHashSet();
        var turns = open.Select(o => o.Row).ToLookup(r => r.AgreementId);
        var steward = actor.May(Right.HandOutRoles, keeper);
        return
        [
            .. from one in open
               where turns[one.Row.AgreementId].IsTurnOf(one.Row)
               let isStuck = one.Row.PersonId is { } person && !people.Contains(person)
               where one.Row.IsFor(actor) || (isStuck && steward)
               orderby one.Row.AskedAt, one.Row.Id
               select new Waiting(texts[isStuck ? "Waiting.Stuck" : "Waiting", one.Title ?? names.GetValueOrDefault(one.Slug) ?? one.SortName, words.Stage(one.Row.Stage)], ApprovalLinks.Decide(one.Slug, one.Row.Id), one.Row.AskedAt),
        ];
    }
}
