using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Serai.Features.Calls.Applying;
using Serai.Forms;

namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>Persons and organizations that are named in the answers of a submission.</summary>
public sealed record NamedIn(IReadOnlyList<PersonAnswer> People, IReadOnlyList<OrganizationAnswer> Organizations);

/// <summary>
/// Whom and what submissions name. The answers of a large call take long to read, and conflicts are asked for with each page of a review: they are
/// read once for each time that something was submitted, and then kept in memory.
/// </summary>
public sealed class NamedInSubmissions : IDisposable
{
    private const int Most = 50_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="db">Where what is not kept is read.</param>
    /// <param name="call">Of which call.</param>
    /// <param name="submitted">Which submissions, as submitted last.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyDictionary<Guid, NamedIn>> OfAsync(SeraiDb db, Guid call, IReadOnlyCollection<(Guid Id, Instant At)> submitted, CancellationToken stop)
    {
        var known = submitted.ToDictionary(s => s.Id, s => kept.Get<NamedIn>(s));
        List<Guid> missing = [.. known.Where(k => k.Value is null).Select(k => k.Key)];
        if (missing.Count == 0)
            return known!;
        var forms = await db.CallForms.AsNoTracking().Where(f => f.CallId == call).ToDictionaryAsync(f => f.Number, f => CallQueries.Read(f.Design), stop);
        // All of the call where most are missing: so many ids are no question.
        var of = db.Submissions.AsNoTracking().Where(s => s.CallId == call && s.Answers != null && s.SubmittedAt != null);
        var asked = missing.Count <= 500 ? of.Where(s => missing.Contains(s.Id)) : of;
        foreach (var one in await asked.Select(s => new { s.Id, At = s.SubmittedAt!.Value, s.FormNumber, s.Answers }).ToListAsync(stop))
        {
            List<Answer> all = [.. Within(KeepDraft.Answers(forms[one.FormNumber], one.Answers!))];
            var named = new NamedIn([.. all.OfType<PersonAnswer>()], [.. all.OfType<OrganizationAnswer>()]);
            kept.Set((one.Id, one.At), named, new MemoryCacheEntryOptions { Size = 1 });
            known[one.Id] = named;
        }
        return known.ToDictionary(k => k.Key, k => k.Value ?? new([], []));
    }

    public void Dispose() => kept.Dispose();

    private static IEnumerable<Answer> Within(FormAnswers answers) => answers.Fields.Select(f => answers[f]!).SelectMany(a => a is GroupAnswer group ? group.Entries.SelectMany(Within) : [a]);
}
