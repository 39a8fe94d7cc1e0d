using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>Who issues a credential. Source: Open Badges 3.0, Profile.</summary>
public sealed record IssuerProfile
{
    /// <param name="id">An https address, at which or below which the keys are; or a did:web that has them in its document.</param>
    /// <param name="name">What it is called.</param>
    /// <exception cref="ArgumentException">The id is no such address, or the name is empty or no Unicode.</exception>
    public IssuerProfile(string id, string name)
    {
        if (IssuerSite.Of(id) is null) throw new ArgumentException("It is neither an https address nor a did:web.", nameof(id));
        (Id, Name) = (id, Rules.Words(name, nameof(name)));
    }

    /// <summary>An https address, or a did:web.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its page.</summary>
    public string? Url
    {
        get;
        init => field = value is null ? null : Rules.Address(value, nameof(Url));
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = new JsonArray("Profile"), ["name"] = Name };
        if (Url is not null) json["url"] = Url;
        return json;
    }
}
