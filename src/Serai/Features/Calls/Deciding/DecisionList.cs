using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Submitted;
using Serai.Forms;

namespace Serai.Features.Calls.Deciding;

/// <summary>What a list of decisions is asked for.</summary>
/// <param name="Of">Of which submissions.</param>
/// <param name="IsByScore">The best first.</param>
/// <param name="Outcome">Only those with this outcome, in small letters; null for all.</param>
public sealed record DecisionsAsked(SubmissionQuestion Of, bool IsByScore, string? Outcome)
{
    public const string NoOutcome = "none", ByScore = "score";

    public static DecisionsAsked Read(FormDesign design, IQueryCollection query)
    {
        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
        return new(SubmissionsModel.Read(design, Text("q"), null, Text("field"), Text("value"), Text("order"), Text("down")), Text("order") == ByScore, Text("outcome"));
    }

    internal bool Wants(Decided decided) => Outcome is null || Outcome == (decided.Decision?.Outcome?.ToString().ToLowerInvariant() ?? NoOutcome);
}

/// <summary>Finds submissions with what is decided about them.</summary>
public sealed class DecisionList(SubmissionQueries submissions)
{
    /// <param name="call">The call.</param>
    /// <param name="design">Its form.</param>
    /// <param name="now">Its places.</param>
    /// <param name="asked">What for.</param>
    /// <param name="hidden">What the reader may not see.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Decided>> OfAsync(Call call, FormDesign design, PlacesNow now, DecisionsAsked asked, IReadOnlySet<Guid> hidden, CancellationToken stop)
    {
        var order = (await (await submissions.OfAsync(call, design, asked.Of, hidden, stop)).Select(s => s.Id).ToListAsync(stop)).Index().ToDictionary(s => s.Item, s => s.Index);
        // Who was told and has withdrawn since stands at the end of the whole list.
        foreach (var gone in now.All.Where(d => asked.Of is { Words: null or "", Field: null } && d.Decision?.ToldAt is not null && !hidden.Contains(d.Submission.Id) && !order.ContainsKey(d.Submission.Id)))
            order[gone.Submission.Id] = order.Count;
        var found = now.All.Where(d => order.ContainsKey(d.Submission.Id)).Where(asked.Wants);
        return [.. asked.IsByScore ? found.OrderByDescending(d => d.Decision?.Score ?? decimal.MinValue).ThenBy(d => d.Number) : found.OrderBy(d => order[d.Submission.Id])];
    }
}
