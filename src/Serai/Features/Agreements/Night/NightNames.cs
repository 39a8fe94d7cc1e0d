namespace Serai.Features.Agreements.Night;

/// <summary>An agreement that somebody is told of.</summary>
/// <param name="Title">Null where it is called by its parties.</param>
public sealed record AgreementTold(Guid KeeperId, Guid? InChargeId, string Slug, string? Title, string SortName);

/// <summary>What agreements are called to those who are told of them: read for some agreements at once, once in each language.</summary>
public sealed class NightNames(AgreementTitles titles)
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> known = new(StringComparer.Ordinal);
    private IReadOnlyList<string> untitled = [];

    /// <summary>Begins with these; those before are forgotten.</summary>
    public void Begin(IEnumerable<AgreementTold> agreements)
    {
        untitled = [.. agreements.Where(a => a.Title is null).Select(a => a.Slug).Distinct()];
        known.Clear();
    }

    public async Task<string> OfAsync(AgreementTold agreement, string language, CancellationToken stop)
    {
        if (agreement.Title is { } title)
            return title;
        if (!known.TryGetValue(language, out var names))
            known[language] = names = await titles.OfUntitledAsync(untitled, stop, language);
        return names.GetValueOrDefault(agreement.Slug) ?? agreement.SortName;
    }
}
