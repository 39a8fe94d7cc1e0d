using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Register;

/// <summary>A line of the register.</summary>
public sealed record RegisterRow(Agreement Agreement, AgreementStage Stage, IReadOnlyList<OrganizationBrief> Parties);

/// <summary>A page of the register.</summary>
public sealed record RegisterAnswer(IReadOnlyList<RegisterRow> Rows, int Total)
{
    public const int PageSize = 50;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>Reads the register, as somebody may see it: the same number of statements however many there are.</summary>
public sealed class RegisterQueries(SeraiDb db, OrganizationQueries organizations, Today today)
{
    public async Task<RegisterAnswer> AnswerAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        var asked = Asked(question, actor);
        var total = await asked.CountAsync(stop);
        var rows = await InOrder(asked, question.Order).Skip((question.Page - 1) * RegisterAnswer.PageSize).Take(RegisterAnswer.PageSize).Include(a => a.Parties).AsSplitQuery().ToListAsync(stop);
        var briefs = await organizations.Briefs([.. rows.SelectMany(r => r.Parties).Select(p => p.OrganizationId).Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return new([.. rows.Select(r => new RegisterRow(r, Life.Moving.StageOn(r, today.Day), [.. r.Parties.OrderBy(p => p.Ordinal).Select(p => briefs.GetValueOrDefault(p.OrganizationId)).OfType<OrganizationBrief>()]))], total);
    }

    /// <summary>All that the question asks for and somebody may see, in no order.</summary>
    public IQueryable<Agreement> Asked(RegisterQuestion question, Actor actor)
    {
        var asked = db.Agreements.AsNoTracking().VisibleTo(actor);
        if (question.Kind is { } kind)
            asked = asked.Where(a => a.Kind == kind);
        if (question.Stage is { } stage)
            asked = asked.Where(a => a.Stage == stage);
        var all = db.Organizations;
        if (question.Party is { } party)
            asked = asked.Where(a => a.Parties.Any(p => all.Any(o => o.Id == p.OrganizationId && o.Slug == party)));
        if (question.Quiet is { } months && today.Day.PlusMonths(-months) is var since)
            asked = asked.Where(a => a.LastActivity == null || a.LastActivity < since);
        foreach (var word in (question.Words is { } words ? NameFold.Fold(words) : "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            asked = asked.Where(a => a.Folded.Contains(word));
        return asked;
    }

    public static IQueryable<Agreement> InOrder(IQueryable<Agreement> asked, RegisterOrder order) => order switch
    {
        RegisterOrder.Ends => asked.OrderBy(a => a.EndsOn == null).ThenBy(a => a.EndsOn).ThenBy(a => a.Id),
        RegisterOrder.Quiet => asked.OrderBy(a => a.LastActivity != null).ThenBy(a => a.LastActivity).ThenBy(a => a.Id),
        RegisterOrder.Entered => asked.OrderByDescending(a => a.Id),
        _ => asked.OrderBy(a => a.SortName).ThenBy(a => a.Id),
    };
}
