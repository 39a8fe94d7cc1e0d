namespace Serai.Platform.Web;

/// <summary>What a site is started with.</summary>
public sealed record SiteOptions
{
    public required DatabaseAddress Database { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons; null for the environment's or http://127.0.0.1:5080.</summary>
    public string? Urls { get; init; }

    /// <summary>Load the sample into an empty database.</summary>
    public bool Sample { get; init; } = true;

    /// <summary>Print a link to make the first administrator, while there is none.</summary>
    public bool PrintFirstLink { get; init; }

    /// <summary>Settings that come before those of the environment.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    /// <summary>The clock, where it is not the system's.</summary>
    public IClock? Clock { get; init; }

    /// <summary>Parts that take the place of the site's own; null for none. Tests have no time to hash passwords as slowly as a site must.</summary>
    public Action<IServiceCollection>? Instead { get; init; }
}
