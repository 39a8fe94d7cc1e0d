using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Register;

/// <summary>The agreements that a question asks for and somebody may see, in no order.</summary>
/// <param name="Asked">To be read in an order, of which a page needs the first ones.</param>
/// <param name="Counted">The same, to be counted or read as a whole.</param>
/// <param name="Problem">A part of the question that names nothing here, and was left out.</param>
public sealed record RegisterFilter(IQueryable<Agreement> Asked, IQueryable<Agreement> Counted, RegisterQuestion Question, string? Problem)
{
    public RegisterFilter Where(Expression<Func<Agreement, bool>> which) => this with { Asked = Asked.Where(which), Counted = Counted.Where(which) };
}

/// <summary>
/// Makes of a question what the database is asked. What only few agreements have (a rare word, most parties) is looked up first; what many have
/// is asked of each in the order of the list, of which a page needs the first ones only, and of all at once where they are counted.
/// </summary>
public sealed class RegisterFilters(SeraiDb db, Today today)
{
    /// <summary>So many are few.</summary>
    private const int Few = 1000;

    // Behind every text that begins with what stands before it.
    private const string Last = "\U0010FFFF";

    public async Task<RegisterFilter> OfAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        string? problem = null;
        async Task<Guid?> Named(string? slug)
        {
            if (slug is null) return null;
            if (await db.HeirOf(db.Organizations.Where(o => o.Slug == slug), stop) is { } heir) return heir.Id;
            problem ??= slug;
            return null;
        }

        var visible = ByOwn(db.Agreements.AsNoTracking().VisibleTo(actor), question, actor);
        var filter = new RegisterFilter(visible, visible, question, null);
        if (await Named(question.Keeper) is { } keeper)
            filter = filter.Where(a => a.KeeperId == keeper);
        if (await Named(question.Alliance) is { } alliance)
            filter = filter.Where(a => a.AllianceId == alliance);
        if (question.Initiative is { } slug)
            if (await db.Initiatives.AsNoTracking().Where(i => i.Slug == slug).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(stop) is { } initiative)
                filter = filter.Where(a => a.InitiativeId == initiative);
            else
                problem ??= slug;
        if (await Named(question.Party) is { } party)
            filter = await AnyAsync(filter, db.AgreementParties.Where(p => p.OrganizationId == party).Select(p => p.AgreementId), a => (a.Parties.Any(p => p.OrganizationId == party) ? 1 : 0) == 1, stop);
        filter = await ByPlaceAndFieldAsync(filter, question, stop);
        return await ByWordsAsync(filter, question.Words, stop) with { Problem = problem };
    }

    /// <summary>Those of an office's own agreements: which its board, its calendar and its coverage are about.</summary>
    public static IQueryable<Agreement> KeptBy(IQueryable<Agreement> asked, Actor actor) =>
        actor.PlacesOf(Right.SeeOffice) is { } places ? asked.Where(a => (places.Contains(a.KeeperId) ? 1 : 0) == 1) : asked;

    private IQueryable<Agreement> ByOwn(IQueryable<Agreement> asked, RegisterQuestion question, Actor actor)
    {
        asked = ByStage(asked, question);
        if (question.Kind is { } kind)
            asked = asked.Where(a => a.Kind == kind);
        if (question.Covers is { } covers)
            asked = asked.Where(a => (a.Covers & covers) == covers);
        if (question.Confidentiality is { } seen)
            asked = asked.Where(a => a.Confidentiality == seen);
        if (question.EndsFrom is { } from)
            asked = asked.Where(a => a.EndsOn >= from);
        if (question.EndsTo is { } to)
            asked = asked.Where(a => a.EndsOn <= to);
        if (question.Quiet is { } months && today.Day.PlusMonths(-months) is var since)
            asked = asked.Where(a => a.LastActivity == null || a.LastActivity < since);
        // Who is in charge is the keeper's own business: of others' agreements nothing is told.
        return question.InCharge switch
        {
            ChargeAsked.Mine when actor.PersonId is { } me => KeptBy(asked, actor).Where(a => a.InChargeId == me),
            ChargeAsked.Nobody => KeptBy(asked, actor).Where(a => a.InChargeId == null),
            ChargeAsked.Mine => asked.Where(_ => false),
            _ => asked,
        };
    }

    // Of today, whether the night came by already or not: see AgreementLife.On.
    private IQueryable<Agreement> ByStage(IQueryable<Agreement> asked, RegisterQuestion question)
    {
        var day = today.Day;
        var moving = asked.Where(a => a.Stage == AgreementStage.InForce || a.Stage == AgreementStage.Expiring || a.Stage == AgreementStage.Expired);
        return (question.Stage, question.Stages) switch
        {
            (AgreementStage.InForce, _) => moving.Where(a => a.EndsOn == null || a.ExpiringFrom > day),
            (AgreementStage.Expiring, _) => moving.Where(a => a.EndsOn >= day && a.ExpiringFrom <= day),
            (AgreementStage.Expired, _) => moving.Where(a => a.EndsOn < day),
            ({ } stage, _) => asked.Where(a => a.Stage == stage),
            (_, StageGroup.Holds) => moving.Where(a => a.EndsOn == null || a.EndsOn >= day),
            (_, StageGroup.Open) => Life.AgreementLife.Open.ToArray() is var open ? asked.Where(a => open.Contains(a.Stage)) : asked,
            _ => asked,
        };
    }

    private async Task<RegisterFilter> ByPlaceAndFieldAsync(RegisterFilter filter, RegisterQuestion question, CancellationToken stop)
    {
        var all = db.Organizations;
        if (question.Place is { } place)
            filter = await AnyAsync(filter, from p in db.AgreementParties join o in all on p.OrganizationId equals o.Id where o.CountryCode == place select p.AgreementId,
                a => (a.Parties.Any(p => all.Any(o => o.Id == p.OrganizationId && o.CountryCode == place)) ? 1 : 0) == 1, stop);
        if (question.Field is { } code && code + Last is var end)
            filter = await AnyAsync(filter, db.Set<AgreementField>().Where(f => string.Compare(f.Code, code) >= 0 && string.Compare(f.Code, end) < 0).Select(f => f.AgreementId),
                a => (a.Fields.Any(f => string.Compare(f.Code, code) >= 0 && string.Compare(f.Code, end) < 0) ? 1 : 0) == 1, stop);
        return filter;
    }

    private async Task<RegisterFilter> ByWordsAsync(RegisterFilter filter, string? text, CancellationToken stop)
    {
        var words = (text is null ? "" : NameFold.Fold(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (text is not null && words.Count == 0)
            return filter.Where(_ => false);
        var all = db.Set<AgreementWord>();
        foreach (var word in words)
        {
            var (first, last) = (AgreementWord.Cut(word), AgreementWord.Cut(word) + Last);
            filter = await AnyAsync(filter, all.Where(w => string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, last) < 0).Select(w => w.AgreementId),
                a => (all.Any(w => w.AgreementId == a.Id && string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, last) < 0) ? 1 : 0) == 1, stop);
            if (word.Length > first.Length)
                filter = filter.Where(a => a.Folded.Contains(word));
        }
        return filter;
    }

    private static async Task<RegisterFilter> AnyAsync(RegisterFilter filter, IQueryable<Guid> ids, Expression<Func<Agreement, bool>> ofEach, CancellationToken stop) =>
        await ids.Take(Few + 1).CountAsync(stop) <= Few ? filter.Where(a => ids.Contains(a.Id))
        // Each is asked by a choice: else a database may begin with the many and sort them all.
        : filter with { Asked = filter.Asked.Where(ofEach), Counted = filter.Counted.Where(a => ids.Contains(a.Id)) };
}
