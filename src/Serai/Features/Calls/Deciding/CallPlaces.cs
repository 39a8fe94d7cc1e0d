using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Allocation;

namespace Serai.Features.Calls.Deciding;

/// <summary>A submission, without its answers, and what is decided about it, if anything.</summary>
public sealed record Decided(Submission Submission, CallDecision? Decision)
{
    public int Number => Submission.Number!.Value;

    /// <summary>What the library calls it by.</summary>
    public string Key => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The places of a call as they are now.</summary>
public sealed record PlacesNow(CallQuotas? Quotas, IReadOnlyList<Quota> Rules, IReadOnlyList<Decided> All, ILookup<Guid, SubmissionValue> Values)
{
    public IReadOnlyList<Candidate> Held => [.. All.Where(d => d.Decision?.HoldsPlace == true).Select(Candidate)];

    /// <summary>In their order.</summary>
    public IReadOnlyList<Candidate> Reserve => [.. All.Where(d => d.Decision?.Waits == true).OrderBy(d => d.Decision!.ReservePlace).ThenBy(d => d.Number).Select(Candidate)];

    public Decided Of(string key) => All.First(d => d.Key == key);

    public Candidate Candidate(Decided decided) => new(decided.Key, decided.Decision?.Score ?? 0,
        Values[decided.Submission.Id].GroupBy(v => v.Field).ToDictionary(g => g.Key, g => ValueSet.Of([.. g.Select(v => v.Value)])));

    /// <summary>Rules that more hold than they allow, the places among them.</summary>
    public IReadOnlyList<QuotaCount> Exceeded =>
        Quotas is null ? [] : [.. Allocation.Quotas.Broken(Held, [.. Rules, new Quota.Total(Bounds.AtMost(Quotas.Places))]).Where(c => c.Excess > 0)];

    /// <summary>What says that nothing has changed since it was shown: what is only being written, and not submitted, is no change.</summary>
    public string Mark => Platform.Canonical.CanonicalJson.Digest(System.Text.Encoding.UTF8.GetBytes(string.Join(';', All.OrderBy(d => d.Number)
        .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Number}:{d.Submission.SubmittedAt?.ToUnixTimeTicks()}:{d.Submission.State}:{d.Decision?.Version ?? -1}")).Append($"{Quotas?.Id}:{Quotas?.Version}"))));
}

/// <summary>Reads the places of a call. Decisions are tracked, so that what is changed in the same step is seen.</summary>
public sealed class CallPlaces(SeraiDb db)
{
    public async Task<PlacesNow> OfAsync(Guid call, CancellationToken stop)
    {
        var quotas = await db.CallQuotas.AsNoTracking().FirstOrDefaultAsync(q => q.CallId == call, stop);
        var rules = quotas is null ? [] : QuotaJson.Read(quotas.Rules);
        var decisions = await db.CallDecisions.Where(d => d.CallId == call).ToDictionaryAsync(d => d.SubmissionId, stop);
        // Without the answers: those of all at once are more than whoever holds the call's turn should wait for.
        var submissions = await db.Submissions.AsNoTracking().Where(s => s.CallId == call && s.Number != null && s.State != SubmissionState.Draft).OrderBy(s => s.Number)
            .Select(s => new Submission { Id = s.Id, CallId = s.CallId, Number = s.Number, State = s.State, Title = s.Title, PersonId = s.PersonId, Name = s.Name, Email = s.Email, Language = s.Language, SubmittedAt = s.SubmittedAt })
            .ToListAsync(stop);
        List<string> fields = [.. rules.Select(r => r.OfField).OfType<string>().Distinct()];
        var values = fields.Count == 0 ? [] : await db.SubmissionValues.AsNoTracking().Where(v => v.CallId == call && fields.Contains(v.Field)).ToListAsync(stop);
        return new(quotas, rules, [.. submissions.Select(s => new Decided(s, decisions.GetValueOrDefault(s.Id)))], values.ToLookup(v => v.SubmissionId));
    }
}
