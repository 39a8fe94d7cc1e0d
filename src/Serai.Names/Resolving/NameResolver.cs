namespace Serai.Names;

/// <summary>
/// Finds which organizations a text means, a name or a whole line of an affiliation, says why, and refuses what cannot be
/// known. It never changes, so that any number of threads may ask it; the same organizations and the same question always
/// give the same answer. It asks no network and needs no model.
/// </summary>
public sealed partial class NameResolver
{
    private readonly Dictionary<string, KnownOrganization> _known;

    private NameResolver(NameIndex names, Dictionary<string, KnownOrganization> known) => (Names, _known) = (names, known);

    /// <summary>The same names, for searching as somebody types.</summary>
    public NameIndex Names { get; }

    /// <summary>Builds the resolver of these organizations, in whatever order they come.</summary>
    public static NameResolver Build(IEnumerable<KnownOrganization> organizations)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var known = organizations.ToDictionary(o => o.Id, StringComparer.Ordinal);
        return new(NameIndex.Build(known.Values.SelectMany(Records)), known);
    }

    /// <summary>This resolver with new or changed organizations, without building it all anew: a matter of milliseconds.</summary>
    /// <param name="organizations">What is known of each now; what was known of it before is forgotten.</param>
    public NameResolver With(IEnumerable<KnownOrganization> organizations)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var changed = organizations.ToList();
        var known = new Dictionary<string, KnownOrganization>(_known, StringComparer.Ordinal);
        foreach (var organization in changed)
            known[organization.Id] = organization;
        return new(Names.With(changed.SelectMany(Records)), known);
    }

    /// <summary>This resolver without some organizations.</summary>
    /// <param name="ids">Their ids; an unknown one makes no difference.</param>
    public NameResolver Without(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        return new(Names.Without(gone), _known.Where(k => !gone.Contains(k.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Which organizations a text means.</summary>
    /// <param name="text">A name, or a line that names one or several organizations with their departments and places.</param>
    /// <param name="hints">What is known beside it; null for nothing.</param>
    /// <param name="limit">How many candidates to give at most; matches are always given.</param>
    public Resolution Resolve(string text, ResolveHints? hints = null, int limit = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var exact = Names.ExactMatches(text);
        Candidate[] candidates = [.. Names.Search(text + " ", limit).Select(hit => new Candidate(hit.Id, hit.Name, hit.Kind, hit.Score,
            exact.Count == 1 && exact[0] == hit.Id ? Verdict.Match : Verdict.Review,
            [hit.Why == MatchReason.Exact ? new(EvidenceKind.SameName, hit.Name) : new(EvidenceKind.PartOfName)]))];
        Candidate[] matches = [.. candidates.Where(c => c.Verdict == Verdict.Match)];
        return candidates.Length == 0 ? Resolution.Nothing : new(candidates.Max(c => c.Verdict), candidates, matches);
    }

    private static IEnumerable<NamedRecord> Records(KnownOrganization organization) => organization.Names.Select(name =>
        new NamedRecord(organization.Id, name.Text, name.Kind, name.Language)
        {
            Place = string.Join(", ", organization.Places.SelectMany(p => new[] { p.City, p.Region, p.Country }).Where(w => !string.IsNullOrEmpty(w))),
            Retired = organization.Ended || organization.Withdrawn,
            Ties = organization.Ties,
        });
}
