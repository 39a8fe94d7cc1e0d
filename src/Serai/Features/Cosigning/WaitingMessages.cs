using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Office;
using Serai.Features.Office.Start;
using Serai.Platform.Auth;

namespace Serai.Features.Cosigning;

/// <summary>What a partner said last and nobody here has answered, on the start page of the office; and copies that differ.</summary>
public sealed class WaitingMessages(SeraiDb db, IStringLocalizer<CosigningTexts> texts) : IWaitsForMe
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Waiting>> OfAsync(OfficeEnd office, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Right.Edit, office.Id))
            return [];
        var (all, messages, agreements, partners) = (office.All, db.CosignMessages, db.Agreements, db.Partners);
        var last = await (from c in db.CosignedAgreements.AsNoTracking()
                          where all.Contains(c.KeeperId)
                          let theirs = messages.Where(m => m.CosignedId == c.Id && !m.IsOurs).OrderByDescending(m => m.Number).Select(m => new { m.Type, m.At, m.Number }).First()
                          where c.CopiesDiffer || (messages.Any(m => m.CosignedId == c.Id && !m.IsOurs) && !messages.Any(m => m.CosignedId == c.Id && m.IsOurs && m.Seen >= messages.Where(t => t.CosignedId == c.Id && !t.IsOurs).Max(t => t.Number)))
                          join a in agreements on (c.OpenId ?? c.HoldingId) equals a.Id
                          join p in partners on c.PartnerId equals p.Id
                          orderby c.Id
                          select new { c.Stage, c.LastDay, c.CopiesDiffer, Type = (MessageType?)theirs.Type, At = (Instant?)theirs.At, a.Slug, Title = a.Title ?? a.SortName, p.Name, a.EnteredAt }).Take(Most).ToListAsync(stop);
        return [.. last.Where(w => w.CopiesDiffer || (w.Type == MessageType.Notice ? w.LastDay is null : w.Stage is not (CosignStage.InForce or CosignStage.Terminating or CosignStage.Terminated)))
            .Select(w => new Waiting(w.CopiesDiffer ? texts["Waiting.Differ", w.Title] : texts["Waiting." + w.Type, w.Name, w.Title], CosigningLinks.Show(w.Slug), w.At ?? w.EnteredAt)).OrderBy(w => w.Since)];
    }
}
