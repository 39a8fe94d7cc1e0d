using System.Text.Json;
using NodaTime;

namespace Serai.Credentials;

/// <summary>What a credential says, as far as it could be read.</summary>
/// <param name="Id">Its own address.</param>
/// <param name="IssuerId">Who issued it.</param>
/// <param name="IssuerName">What the issuer calls itself.</param>
/// <param name="Subject">The address that means the person.</param>
/// <param name="Emails">The person's hashed addresses.</param>
/// <param name="Name">Of the achievement; else of the credential.</param>
/// <param name="Description">Of the achievement.</param>
/// <param name="Criteria">What one had to do.</param>
/// <param name="Narrative">What is said of this person.</param>
/// <param name="ValidFrom">From when it holds.</param>
/// <param name="ValidUntil">Until when.</param>
public sealed record CredentialContents(
    string? Id, string? IssuerId, string? IssuerName, string? Subject, IReadOnlyList<HashedEmail> Emails, string? Name, string? Description, string? Criteria, string? Narrative, Instant? ValidFrom, Instant? ValidUntil)
{
    /// <summary>When it was awarded, where it was signed anew since; else null.</summary>
    public Instant? AwardedAt { get; init; }

    internal static CredentialContents Of(JsonElement credential)
    {
        var (subject, achievement) = (credential.Member("credentialSubject"), credential.Member("credentialSubject")?.Member("achievement"));
        var emails = subject?.Member("identifier") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(HashedEmail.Read).OfType<HashedEmail>() : [];
        return new(
            credential.Text("id"), CredentialFields.IssuerOf(credential), credential.Member("issuer")?.Text("name"), subject?.Text("id"), [.. emails],
            achievement?.Text("name") ?? credential.Text("name"), achievement?.Text("description"), achievement?.Member("criteria")?.Text("narrative"), subject?.Text("narrative"),
            Moment(credential, "validFrom"), Moment(credential, "validUntil"))
        { AwardedAt = Moment(credential, "awardedDate") };
    }

    private static Instant? Moment(JsonElement credential, string name) => credential.Text(name) is { } text ? Rules.Moment(text) : null;
}
