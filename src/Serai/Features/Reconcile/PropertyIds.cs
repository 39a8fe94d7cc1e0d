namespace Serai.Features.Reconcile;

/// <summary>The ids of properties, which stay.</summary>
public static class PropertyIds
{
    public const string Ror = "ror", Country = "country", City = "city", Website = "website", Date = "date";
    public const string Name = "name", OfficialName = "official_name", CountryName = "country_name", Type = "type", Status = "status", Established = "established", Closed = "closed",
        Parent = "parent", SeraiId = "serai_id", Wikidata = "wikidata", Isni = "isni", Grid = "grid", Fundref = "fundref";

    /// <summary>Those that a query may say of what it looks for.</summary>
    public static readonly IReadOnlyList<string> Hints = [Country, City, Website, Date, Ror];

    /// <summary>Those that can be fetched of organizations.</summary>
    public static readonly IReadOnlyList<string> Fetched =
        [Ror, Name, OfficialName, Country, CountryName, City, Website, Type, Status, Established, Closed, Parent, Wikidata, Isni, Grid, Fundref, SeraiId];

    /// <summary>Those that are ids in a register.</summary>
    public static readonly IReadOnlyList<string> Schemes = [Ror, Wikidata, Isni, Grid, Fundref];
}
