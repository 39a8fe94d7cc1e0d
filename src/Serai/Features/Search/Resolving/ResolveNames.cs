using System.Globalization;
using System.Threading.RateLimiting;
using Serai.Features.Organizations;
using Serai.Names;

namespace Serai.Features.Search.Resolving;

/// <summary>A name, what it was found to mean, and those candidates of it that the registry still has.</summary>
public sealed record ResolvedName(Resolution Resolution, IReadOnlyList<(Candidate Candidate, OrganizationBrief Brief)> Candidates);

/// <summary>Resolves many names at once: in memory, and then one reading of the organizations that were found.</summary>
public sealed class ResolveNames(SearchIndex index, OrganizationQueries organizations)
{
    /// <returns>One for each name, in their order; null while the index is coming up.</returns>
    public async Task<IReadOnlyList<ResolvedName>?> RunAsync(IReadOnlyList<AskedName> names, int limit, CancellationToken stop)
    {
        if (index.Resolver is not { } resolver)
            return null;
        var found = new List<Resolution>(names.Count);
        foreach (var name in names)
        {
            stop.ThrowIfCancellationRequested();
            found.Add(string.IsNullOrWhiteSpace(name.Text) ? Resolution.Nothing : resolver.Resolve(name.Text, name.Hints, limit));
        }
        var ids = found.SelectMany(r => r.Candidates).Select(c => Id(c.Id)).Distinct().ToList();
        var briefs = await organizations.Briefs(ids, CultureInfo.CurrentUICulture.Name, stop);
        // One that was removed since the index was made is no candidate.
        return [.. found.Select(r => new ResolvedName(r, [.. r.Candidates.Where(c => briefs.ContainsKey(Id(c.Id))).Select(c => (c, briefs[Id(c.Id)]))]))];
    }

    public static Guid Id(string id) => Guid.ParseExact(id, "N");
}

/// <summary>How many lists of names are resolved at the same time: each keeps a processor busy. A few more wait for their turn.</summary>
public sealed class ResolveRoom : IDisposable
{
    public const int Seconds = 5;

    private const int Waiting = 32;

    /// <summary>How long one list may take: a thousand names take seconds, and what takes longer is made to.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    public ConcurrencyLimiter Limiter { get; } = new(new() { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = Waiting });

    public void Dispose() => Limiter.Dispose();
}
