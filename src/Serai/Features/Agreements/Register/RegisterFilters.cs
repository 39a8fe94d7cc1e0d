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
    /// <summary>Whether several things are asked of which many have one: whether few or many have all of them is not known.</summary>
    public bool MayBeFew { get; init; }

    public RegisterFilter Where(Expression<Func<Agreement, bool>> which) => this with { Asked = Asked.Where(which), Counted = Counted.Where(which) };
}

/// <summary>How the register is read.</summary>
public sealed class RegisterPlan
{
    /// <summary>So many agreements, at most, are looked up one by one.</summary>
    public int Few { get; set; } = 1000;
}

/// <summary>
/// Makes of a question what the database is asked. What only few agreements have (a rare word, most parties) is looked up first; what many have
/// is asked of each in the order of the list, of which a page needs the first ones only, and of all at once where they are counted.
/// </summary>
public sealed class RegisterFilters(SeraiDb db, Today today, RegisterPlan plan)
{
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
            filter = await AnyAsync(filter, db.AgreementParties.Where(p => p.OrganizationId == party).Select(p => p.AgreementId), stop);
        filter = await ByFieldAsync(await ByPlaceAsync(filter, question.Place, actor, stop), question.Field, stop);
        return await ByWordsAsync(filter, question.Words, stop) with { Problem = problem };
    }

    /// <summary>Those of an office's own agreements: which its board, its calendar and its coverage are about.</summary>
    public static IQueryable<Agreement> KeptBy(IQueryable<Agreement> asked, Actor actor) =>
        actor.PlacesOf(Right.SeeOffice) is { } places ? asked.Where(a => (places.Contains(a.KeeperId) ? 1 : 0) > 0) : asked;

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

    // Where a partner is. The side from which somebody looks at an agreement is no partner: its keeper where that is the reader's own office, or
    // else whichever of its parties are.
    private async Task<RegisterFilter> ByPlaceAsync(RegisterFilter filter, string? place, Actor actor, CancellationToken stop)
    {
        if (place is null)
            return filter;
        var (there, agreements) = (db.Organizations.Where(o => o.CountryCode == place), db.Agreements);
        var (all, offices) = actor.PlacesOf(Right.SeeOffice) is { } places ? (false, places) : (true, []);
        var own = await there.Where(o => all ? agreements.Any(a => a.KeeperId == o.Id) : offices.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop);
        var others = from o in there where !own.Contains(o.Id) join p in db.AgreementParties on o.Id equals p.OrganizationId select p.AgreementId;
        // Seen from one office, it is no partner of its own agreements.
        if (own.Count == 0 || (own.Count == 1 && !all && offices.Count == 1))
            return await AnyAsync(filter, others, stop);
        Expression<Func<Agreement, bool>> each = a => (a.Parties.Any(p => (own.Contains(p.OrganizationId) ? p.OrganizationId != a.KeeperId && (all || offices.Contains(a.KeeperId)) : there.Any(o => o.Id == p.OrganizationId))) ? 1 : 0) > 0;
        // Nearly all parties may be that one office, so it is not put together with the others.
        return own is [var one] ? ByEach(filter, each, a => others.Contains(a.Id) || (a.KeeperId != one && (all || offices.Contains(a.KeeperId)) && a.Parties.Any(p => p.OrganizationId == one)))
            : ByEach(filter, each, each);
    }

    private async Task<RegisterFilter> ByFieldAsync(RegisterFilter filter, string? code, CancellationToken stop)
    {
        if (code is null)
            return filter;
        var end = code + Last;
        return await AnyAsync(filter, db.Set<AgreementField>().Where(f => string.Compare(f.Code, code) >= 0 && string.Compare(f.Code, end) < 0).Select(f => f.AgreementId), stop);
    }

    private async Task<RegisterFilter> ByWordsAsync(RegisterFilter filter, string? text, CancellationToken stop)
    {
        var words = (text is null ? "" : NameFold.Fold(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (text is not null && words.Count == 0)
            return filter.Where(_ => false);
        var all = db.Set<AgreementWord>();
        foreach (var word in words)
        {
            var (first, last, within) = (AgreementWord.Cut(word), AgreementWord.Cut(word) + Last, AgreementWord.Within(word));
            // Of what many have, reading all texts costs less than putting together all that have it.
            filter = await AnyAsync(filter, all.Where(w => string.Compare(w.Word, first) >= 0 && string.Compare(w.Word, last) < 0).Select(w => w.AgreementId), stop, a => a.Folded.Contains(within));
            if (word.Length > first.Length)
                filter = filter.Where(a => a.Folded.Contains(within));
        }
        return filter;
    }

    private async Task<RegisterFilter> AnyAsync(RegisterFilter filter, IQueryable<Guid> ids, CancellationToken stop, Expression<Func<Agreement, bool>>? whole = null)
    {
        if (await ids.Take(plan.Few + 1).CountAsync(stop) <= plan.Few)
            return filter.Where(a => ids.Contains(a.Id));
        // PostgreSQL would put all of them together first, but not of what leaves out the first none.
        var none = 0;
        return ByEach(filter, a => (ids.Where(id => id == a.Id).Skip(none).Any() ? 1 : 0) > 0, whole ?? Among(ids));
    }

    // PostgreSQL looks many up one by one, unless it is a choice.
    private Expression<Func<Agreement, bool>> Among(IQueryable<Guid> ids) => db.Kind == DatabaseKind.Postgres ? a => (ids.Contains(a.Id) ? 1 : 0) > 0 : a => ids.Contains(a.Id);

    // Each is asked by a choice: else a database may begin with the many and sort them all.
    private static RegisterFilter ByEach(RegisterFilter filter, Expression<Func<Agreement, bool>> each, Expression<Func<Agreement, bool>> whole) =>
        filter with { Asked = filter.Asked.Where(each), Counted = filter.Counted.Where(whole), MayBeFew = filter.Question.Parts(false).Skip(1).Any() };
}
