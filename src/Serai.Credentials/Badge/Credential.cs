using System.Text.Json.Nodes;
using NodaTime;

namespace Serai.Credentials;

/// <summary>
/// A credential of one achievement of one person, before it is signed. What is written validates against Open Badges 3.0 on W3C Verifiable Credentials 2.0.
/// Times are written to the second; what is finer is left out.
/// </summary>
public sealed record Credential
{
    internal static readonly string[] Contexts = ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

    /// <param name="id">Its own address.</param>
    /// <param name="subject">An address that means the person in this credential alone: a new urn:uuid, say, so that two credentials do not tell that they are one person's.</param>
    /// <param name="person">Who it is.</param>
    /// <param name="issuer">Who says so.</param>
    /// <param name="achievement">What the person did.</param>
    /// <param name="validFrom">From when it holds; the moment of issue.</param>
    /// <exception cref="ArgumentException">An id is no address.</exception>
    public Credential(string id, string subject, HashedEmail person, IssuerProfile issuer, Achievement achievement, Instant validFrom)
    {
        (Id, Subject) = (Rules.Address(id, nameof(id)), Rules.Address(subject, nameof(subject)));
        (Person, Issuer, Achievement, ValidFrom) = (person, issuer, achievement, validFrom);
    }

    /// <summary>Its own address.</summary>
    public string Id { get; }

    /// <summary>The address that means the person in this credential.</summary>
    public string Subject { get; }

    /// <summary>Who it is.</summary>
    public HashedEmail Person { get; }

    /// <summary>Who says so.</summary>
    public IssuerProfile Issuer { get; }

    /// <summary>What the person did.</summary>
    public Achievement Achievement { get; }

    /// <summary>From when it holds.</summary>
    public Instant ValidFrom { get; }

    /// <summary>Until when it holds, where it ends.</summary>
    /// <exception cref="ArgumentException">It is not later than <see cref="ValidFrom"/>.</exception>
    public Instant? ValidUntil
    {
        get;
        init => field = value is null || value > ValidFrom ? value : throw new ArgumentException("It ends before it begins.", nameof(ValidUntil));
    }

    /// <summary>Said of this person: which days, in which part. Markdown is allowed.</summary>
    public string? Narrative
    {
        get;
        init => field = value is null ? null : Rules.Words(value, nameof(Narrative));
    }

    /// <summary>Where it is written that it was revoked or suspended: one entry for each purpose.</summary>
    public IReadOnlyList<StatusEntry> Status { get; init; } = [];

    /// <summary>The credential as JSON, without a proof.</summary>
    public JsonObject ToJson()
    {
        var subject = new JsonObject
        {
            ["id"] = Subject,
            ["type"] = new JsonArray("AchievementSubject"),
            ["identifier"] = new JsonArray(Person.ToJson()),
            ["achievement"] = Achievement.ToJson(),
        };
        if (Narrative is not null) subject["narrative"] = Narrative;
        var json = new JsonObject
        {
            ["@context"] = new JsonArray([.. Contexts.Select(c => JsonValue.Create(c))]),
            ["id"] = Id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["issuer"] = Issuer.ToJson(),
            ["name"] = Achievement.Name,
            ["validFrom"] = Rules.Written(ValidFrom),
        };
        if (ValidUntil is { } end) json["validUntil"] = Rules.Written(end);
        json["credentialSubject"] = subject;
        // One is written as itself: that is what the schema of the standard knows.
        if (Status is [var only]) json["credentialStatus"] = only.ToJson();
        else if (Status.Count > 1) json["credentialStatus"] = new JsonArray([.. Status.Select(s => s.ToJson())]);
        return json;
    }
}
