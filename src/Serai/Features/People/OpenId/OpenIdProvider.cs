namespace Serai.Features.People.OpenId;

/// <summary>A university's own sign-in that this site takes people from, by OpenID Connect.</summary>
/// <param name="Key">What it is called in addresses.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Domains">Those of e-mail addresses that it is believed about, and about no others.</param>
/// <param name="NewAccounts">Whether somebody with such an address who has no account here gets one, without roles.</param>
/// <param name="Ask">Whom to ask for an invitation; null for the steward.</param>
public sealed record OpenIdProvider(string Key, string Name, Uri Authority, string ClientId, string? ClientSecret, IReadOnlyList<string> Scopes, IReadOnlyList<string> Domains)
{
    public bool NewAccounts { get; init; }
    public string? Ask { get; init; }
    public bool RequireTls { get; init; } = true;

    /// <summary>What the framework calls it.</summary>
    public string Scheme => "openid " + Key;

    /// <summary>Whether an address that it vouches for is taken to be the person's.</summary>
    public bool IsBelievedAbout(string email) => email.LastIndexOf('@') is > 0 and var at && Domains.Contains(email[(at + 1)..], StringComparer.OrdinalIgnoreCase);
}

/// <summary>All providers of this site, from <c>Serai:OpenId:0:…</c> on.</summary>
public sealed class OpenIdProviders(IReadOnlyList<OpenIdProvider> all)
{
    private static readonly char[] Between = [',', ';', ' '];

    public IReadOnlyList<OpenIdProvider> All => all;

    public OpenIdProvider? Find(string? key) => all.FirstOrDefault(p => p.Key == key);

    /// <exception cref="InvalidOperationException">A provider lacks what it needs, or says what cannot be meant.</exception>
    public static OpenIdProviders Read(IConfiguration settings)
    {
        var all = settings.GetSection("Serai:OpenId").GetChildren().Select(Read).ToList();
        if (all.GroupBy(p => p.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Serai:OpenId: two providers are called '{twice.Key}' in addresses. Give one of them another Key.");
        return new(all);
    }

    private static OpenIdProvider Read(IConfigurationSection section)
    {
        string Needed(string name) => section[name] is { Length: > 0 } text ? text.Trim() : throw new InvalidOperationException($"{section.Path}:{name} is missing.");
        bool Flag(string name, bool usual) => section[name] is not { Length: > 0 } text ? usual
            : bool.TryParse(text, out var said) ? said : throw new InvalidOperationException($"{section.Path}:{name} '{text}' is neither true nor false.");
        string[] Words(string name) => section[name]?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var (name, tls) = (Needed("Name"), Flag("RequireTls", true));
        if (!Uri.TryCreate(Needed("Authority"), UriKind.Absolute, out var authority) || authority.Scheme is not ("http" or "https") || (tls && authority.Scheme != "https"))
            throw new InvalidOperationException($"{section.Path}:Authority '{section["Authority"]}' is not an address such as https://login.university.edu.");
        return new(section["Key"] is { Length: > 0 } key ? key : KeyOf(name, section.Key), name, authority, Needed("ClientId"), section["ClientSecret"], Words("Scopes"), [.. Words("Domains").Select(d => d.TrimStart('@'))])
        {
            NewAccounts = Flag("NewAccounts", false),
            Ask = section["Ask"],
            RequireTls = tls,
        };
    }

    // Its name in small letters; where that has none, its number.
    private static string KeyOf(string name, string number)
    {
        var letters = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return letters.Length > 0 ? letters : number;
    }
}
