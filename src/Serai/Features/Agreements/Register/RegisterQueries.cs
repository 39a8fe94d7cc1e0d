using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Register;

/// <summary>A line of the register, with what its columns need.</summary>
public sealed record RegisterRow(Agreement Agreement, AgreementStage Stage, IReadOnlyList<OrganizationBrief> Parties, bool IsOwn)
{
    /// <summary>The person who sees to it; null where nobody does, or it is not for the reader to know.</summary>
    public string? InCharge { get; init; }

    public OrganizationBrief? Keeper { get; init; }
    public OrganizationBrief? Alliance { get; init; }
    public string? Initiative { get; init; }
}

/// <summary>A page of the register.</summary>
public sealed record RegisterAnswer(IReadOnlyList<RegisterRow> Rows, int Total)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>Reads the register, as somebody may see it: the same number of statements however many there are.</summary>
public sealed class RegisterQueries(SeraiDb db, RegisterFilters filters, OrganizationQueries organizations, IPersonNames persons, RegisterPlan plan, Today today)
{
    private const int AtOnce = 500;

    public async Task<(RegisterAnswer Answer, string? Problem)> AnswerAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        var filter = await filters.OfAsync(question, actor, stop);
        int? total = null;
        if (filter.MayBeFew)
        {
            var few = await filter.Counted.Select(a => a.Id).Take(plan.Few + 1).ToListAsync(stop);
            if (few.Count <= plan.Few)
                (total, filter) = (few.Count, filter with { Asked = db.Agreements.AsNoTracking().Where(a => few.Contains(a.Id)) });
        }
        var ids = await PageAsync(filter.Asked, question, stop);
        total ??= await filter.Counted.CountAsync(stop);
        return (new(await RowsAsync(ids, actor, stop), total.Value), filter.Problem);
    }

    private static async Task<IReadOnlyList<Guid>> PageAsync(IQueryable<Agreement> asked, RegisterQuestion question, CancellationToken stop)
    {
        var (ids, skip) = (new List<Guid>(), (question.Page - 1) * RegisterAnswer.PageSize);
        foreach (var part in PartsOf(question.Order))
        {
            var some = await InOrder(part(asked), question.Order).Select(a => a.Id).Skip(skip).Take(RegisterAnswer.PageSize - ids.Count).ToListAsync(stop);
            ids.AddRange(some);
            if (ids.Count == RegisterAnswer.PageSize) break;
            // This part has come to its end: how far that was is counted only where nothing tells.
            skip -= skip == 0 || some.Count > 0 ? skip : Math.Min(skip, await part(asked).CountAsync(stop));
        }
        return ids;
    }

    /// <summary>All lines in the order asked for, read part by part.</summary>
    public async IAsyncEnumerable<RegisterRow> AllAsync(RegisterFilter filter, Actor actor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var ids = new List<Guid>();
        foreach (var part in PartsOf(filter.Question.Order))
            ids.AddRange(await InOrder(part(filter.Counted), filter.Question.Order).Select(a => a.Id).ToListAsync(stop));
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var row in await RowsAsync(some, actor, stop))
                yield return row;
    }

    // Where a day is not known is another part, before or behind the others: databases disagree where nothing stands in an order.
    private static Func<IQueryable<Agreement>, IQueryable<Agreement>>[] PartsOf(RegisterOrder order) => order switch
    {
        RegisterOrder.Ends => [q => q.Where(a => a.EndsOn != null), q => q.Where(a => a.EndsOn == null)],
        RegisterOrder.Quiet => [q => q.Where(a => a.LastActivity == null), q => q.Where(a => a.LastActivity != null)],
        _ => [q => q],
    };

    private static IQueryable<Agreement> InOrder(IQueryable<Agreement> asked, RegisterOrder order) => order switch
    {
        RegisterOrder.Ends => asked.OrderBy(a => a.EndsOn).ThenBy(a => a.Id),
        RegisterOrder.Quiet => asked.OrderBy(a => a.LastActivity).ThenBy(a => a.Id),
        RegisterOrder.Entered => asked.OrderByDescending(a => a.Id),
        _ => asked.OrderBy(a => a.SortName).ThenBy(a => a.Id),
    };

    /// <summary>The lines of these, in their order; one that is no more there, or no more to be seen, is left out.</summary>
    public async Task<IReadOnlyList<RegisterRow>> RowsAsync(IReadOnlyList<Guid> ids, Actor actor, CancellationToken stop)
    {
        var reader = CultureInfo.CurrentUICulture.Name;
        var found = await db.Agreements.AsNoTracking().VisibleTo(actor).Where(a => ids.Contains(a.Id)).Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().ToDictionaryAsync(a => a.Id, stop);
        var frames = found.Values.Select(a => a.InitiativeId).OfType<Guid>().Distinct().ToList();
        var named = (await db.SubjectTexts.AsNoTracking().Where(t => frames.Contains(t.SubjectId) && t.Field == TextField.Name).OrderBy(t => t.Id).ToListAsync(stop)).ToLookup(t => t.SubjectId);
        var briefs = await organizations.Briefs([.. found.Values.SelectMany(Organizations).Distinct()], reader, stop);
        var people = await persons.OfAsync([.. found.Values.Where(a => IsOwn(a, actor)).Select(a => a.InChargeId).OfType<Guid>().Distinct()], stop);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id]).Select(a => new RegisterRow(a, a.StageOn(today.Day), [.. a.Organizations().Select(o => briefs.GetValueOrDefault(o)).OfType<OrganizationBrief>()], IsOwn(a, actor))
        {
            InCharge = IsOwn(a, actor) && a.InChargeId is { } person ? people.GetValueOrDefault(person) : null,
            Keeper = briefs.GetValueOrDefault(a.KeeperId),
            Alliance = a.AllianceId is { } alliance ? briefs.GetValueOrDefault(alliance) : null,
            Initiative = a.InitiativeId is { } frame ? (named[frame].FirstOrDefault(t => t.Language == reader) ?? named[frame].FirstOrDefault())?.Text : null,
        })];
    }

    private static IEnumerable<Guid> Organizations(Agreement agreement) => agreement.Parties.Select(p => p.OrganizationId).Append(agreement.KeeperId).Concat(agreement.AllianceId is { } alliance ? [alliance] : []);

    private static bool IsOwn(Agreement agreement, Actor actor) => actor.May(Right.SeeOffice, agreement.KeeperId);
}
