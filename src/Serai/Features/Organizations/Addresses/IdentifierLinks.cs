namespace Serai.Features.Organizations.Addresses;

/// <summary>What the registers of identifiers are called, and where each keeps its record.</summary>
public static class IdentifierLinks
{
    private static readonly Dictionary<string, (string Name, Func<string, string>? Address)> Registers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ror"] = ("ROR", value => value),
        ["isni"] = ("ISNI", value => "https://isni.org/isni/" + value.Replace(" ", "", StringComparison.Ordinal)),
        ["wikidata"] = ("Wikidata", value => "https://www.wikidata.org/wiki/" + value),
        // GRID ended in 2021; its ids are kept, its pages are gone.
        ["grid"] = ("GRID", null),
        ["fundref"] = ("Crossref Funder ID", value => "https://doi.org/10.13039/" + value),
    };

    private static readonly string[] Order = [.. Registers.Keys];

    public static string Name(string scheme) => Registers.TryGetValue(scheme, out var register) ? register.Name : scheme;

    public static string? Address(OrganizationIdentifier identifier) =>
        Registers.TryGetValue(identifier.Scheme, out var register) && register.Address?.Invoke(identifier.Value) is { } address
            && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    /// <summary>One line for each register, the preferred value first.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<OrganizationIdentifier> Values)> Of(IEnumerable<OrganizationIdentifier> identifiers) => identifiers
        .GroupBy(i => i.Scheme, StringComparer.OrdinalIgnoreCase)
        .OrderBy(g => Array.IndexOf(Order, g.Key.ToLowerInvariant()) is >= 0 and var at ? at : int.MaxValue).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (Name(g.Key), (IReadOnlyList<OrganizationIdentifier>)[.. g.OrderByDescending(i => i.Preferred).ThenBy(i => i.Value, StringComparer.Ordinal)]));
}
