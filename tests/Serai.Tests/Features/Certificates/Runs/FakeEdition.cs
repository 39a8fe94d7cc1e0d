using System.Collections.Concurrent;
using System.Globalization;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;

namespace Serai.Tests.Features.Certificates.Runs;

/// <summary>An edition of a programme that no feature keeps: whoever is in it is said by the test.</summary>
internal sealed class FakeEdition : ICertifies
{
    public const string Name = "made-up";

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Who runs it, and in whose name.</summary>
    public Guid Keeper { get; set; }

    public ConcurrentDictionary<Guid, CertifiedHolder> People { get; } = [];

    /// <summary>Called each time somebody asks who they are.</summary>
    public Action? Asked { get; set; }

    /// <summary>What was achieved, in a sentence, and what had to be done for it.</summary>
    public (string Title, string Description, string Criteria) Says { get; set; } = ("Summer week of Chinese medicine", "Five days of lectures and practice.", "Four of five days.");

    public string Kind => Name;

    public IReadOnlyList<CertificateField> Fields => [];

    public Task<Certified?> FindAsync(Guid id, CancellationToken stop) => Task.FromResult(
        id == Id ? new Certified(Id, Keeper, Keeper, "Summer week 2026", "/programmes/summer-week/2026", Says.Title, Says.Description, Says.Criteria) { Language = "en" } : null);

    public Task<IReadOnlyList<CertifiedHolder>> HoldersAsync(Guid id, IReadOnlyCollection<Guid>? only, CancellationToken stop)
    {
        Asked?.Invoke();
        return Task.FromResult<IReadOnlyList<CertifiedHolder>>([.. People.Values.Where(p => only is null || only.Contains(p.Ref)).OrderBy(p => p.Email, StringComparer.Ordinal).ThenBy(p => p.Ref)]);
    }

    public CertifiedHolder Add(string name, bool completed = true, string? email = null, string? language = null, Guid? person = null, params (string Field, string Value)[] values)
    {
        var number = (People.Count + 1).ToString("D4", CultureInfo.InvariantCulture);
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["institution"] = "CUHK", ["programme"] = "Summer week", ["programme.zh-Hant"] = "夏季課程", ["begins"] = "2026-07-06", ["ends"] = "2026-07-10", ["days"] = "5",
        };
        foreach (var (field, value) in values)
            all[field] = value;
        var holder = new CertifiedHolder(Guid.NewGuid(), name, email ?? $"p{number}@example.org", person, language ?? "en", completed, completed ? "5 of 5 days" : "2 of 5 days", all);
        return People[holder.Ref] = holder;
    }
}
