using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Board;

/// <summary>A card: an agreement, and since when it is at its stage; null where that is not known.</summary>
public sealed record BoardCard(RegisterRow Row, LocalDate? Since);

/// <summary>A column: a stage with its first cards, and how many there are in all.</summary>
public sealed record BoardColumn(AgreementStage Stage, IReadOnlyList<BoardCard> Cards, int Total);

/// <summary>Reads the board: the same number of statements however many cards there are.</summary>
public sealed class BoardQueries(SeraiDb db, RegisterFilters filters, RegisterQueries register, Today today)
{
    /// <summary>So many cards a column shows; the register has the others.</summary>
    public const int Most = 30;

    public static readonly IReadOnlyList<AgreementStage> Stages = [.. AgreementLife.Open, AgreementStage.InForce, AgreementStage.Expiring];

    public async Task<(IReadOnlyList<BoardColumn> Columns, string? Problem)> OfAsync(RegisterQuestion question, Actor actor, CancellationToken stop)
    {
        string? problem = null;
        var columns = new List<(AgreementStage Stage, List<Guid> Ids, int Total)>();
        foreach (var stage in Stages.Where(s => IsAsked(question, s)))
        {
            var filter = await filters.OfAsync(question with { Stage = stage, Stages = null }, actor, stop);
            problem ??= filter.Problem;
            var asked = RegisterFilters.KeptBy(filter.Asked, actor);
            // What ends first, or was entered first, needs looking at first.
            var ids = await asked.Where(a => a.EndsOn != null).OrderBy(a => a.EndsOn).ThenBy(a => a.Id).Select(a => a.Id).Take(Most).ToListAsync(stop);
            ids.AddRange(await asked.Where(a => a.EndsOn == null).OrderBy(a => a.Id).Select(a => a.Id).Take(Most - ids.Count).ToListAsync(stop));
            columns.Add((stage, ids, await RegisterFilters.KeptBy(filter.Counted, actor).CountAsync(stop)));
        }
        var rows = (await register.RowsAsync([.. columns.SelectMany(c => c.Ids)], actor, stop)).ToDictionary(r => r.Agreement.Id);
        var since = await SinceAsync([.. rows.Keys], stop);
        return ([.. columns.Select(c => new BoardColumn(c.Stage, [.. c.Ids.Where(rows.ContainsKey).Select(id => new BoardCard(rows[id], Since(rows[id], since.GetValueOrDefault(id))))], c.Total))], problem);
    }

    private static bool IsAsked(RegisterQuestion question, AgreementStage stage) =>
        (question.Stage is null || question.Stage == stage)
        && (question.Stages is null || (question.Stages == StageGroup.Holds ? AgreementLife.Holding : AgreementLife.Open).Contains(stage));

    private async Task<Dictionary<Guid, AgreementMove>> SinceAsync(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        (await db.Set<AgreementMove>().AsNoTracking().Where(m => ids.Contains(m.AgreementId)).ToListAsync(stop)).GroupBy(m => m.AgreementId).ToDictionary(g => g.Key, g => g.MaxBy(m => (m.At, m.Id))!);

    // What time did is so from its day on, also before the night has written it down.
    private LocalDate? Since(RegisterRow row, AgreementMove? last) =>
        row.Stage == AgreementStage.Expiring && row.Agreement.ExpiringFrom is { } from ? from : last is null ? null : last.On?.Earliest is { } day && day <= today.Day ? day : today.DayOf(last.At);
}
