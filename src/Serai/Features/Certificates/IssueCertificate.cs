using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Status;
using Serai.Platform.Editing;

namespace Serai.Features.Certificates;

/// <summary>What a certificate is to say.</summary>
/// <param name="IssuerId">The organization that says it.</param>
/// <param name="KeeperId">Who runs it.</param>
/// <param name="ForKind">What kind of thing it is of, such as “edition”.</param>
/// <param name="ForId">The thing.</param>
/// <param name="HolderRef">By what the asking feature finds the holder; there is one in force of each template for each.</param>
/// <param name="TemplateId">The template that it is printed on.</param>
/// <param name="PersonId">The holder's account, where it is known.</param>
/// <param name="HolderName">As printed.</param>
/// <param name="Email">The holder's address, of which only a hash is written; null where none is known.</param>
/// <param name="AchievementTitle">What it is for, in its first language.</param>
/// <param name="AchievementDescription">In a sentence; the title where it is empty.</param>
/// <param name="Criteria">What one had to do; the title where it is empty.</param>
/// <param name="Language">The language of these texts.</param>
/// <param name="AchievementAddress">The https address of what it is for, the same in all certificates of it.</param>
/// <param name="ValuesJson">What the template's fields say, as a JSON object.</param>
/// <param name="ValidUntil">Until when it holds; null for ever.</param>
public sealed record CertificateAsked(
    Guid IssuerId, Guid KeeperId, string ForKind, Guid ForId, Guid HolderRef, Guid? TemplateId, Guid? PersonId, string HolderName, string? Email, string AchievementTitle,
    string AchievementDescription, string Criteria, string? Language, string AchievementAddress, string ValuesJson, Instant? ValidUntil);

/// <summary>No certificate was issued, and nothing was changed.</summary>
public sealed class CertificateRefused(FieldProblem problem) : Exception(problem.Code)
{
    public FieldProblem Problem { get; } = problem;
}

/// <summary>
/// Issues certificates. First <see cref="PrepareAsync"/>, before anything is begun, then <see cref="IssueAsync"/> for each within the caller's step: what is
/// drawn and signed there is kept with the caller's save, or not at all.
/// </summary>
public sealed class IssueCertificate(SeraiDb db, IssuerKeys keys, StatusLists lists, IssuerAddress address, IClock clock)
{
    public const string Verb = "issue certificates";

    private readonly Dictionary<Guid, string> names = [];

    /// <summary>Makes sure that an organization can sign; where it has no key yet, one is made.</summary>
    /// <remarks>Ask before a transaction begins: making a key may write past it.</remarks>
    /// <returns>What is in the way.</returns>
    public Task<FieldProblem?> PrepareAsync(Guid issuer, CancellationToken stop) => keys.PrepareAsync(issuer, stop);

    /// <summary>
    /// Issues one within the step that was begun, or the transaction of a job: draws its place in the status list, signs, adds the row; the caller saves and completes. Save after each hundred or so.
    /// Where the holder has one of this template that is not revoked, it is that one, and nothing is added.
    /// </summary>
    /// <exception cref="CertificateRefused">The issuer cannot sign, or it would end before it begins.</exception>
    public async Task<(Certificate Certificate, bool IsNew)> IssueAsync(CertificateAsked asked, CancellationToken stop)
    {
        await lists.TakeTurnAsync(stop);
        if (await keys.CurrentNowAsync(asked.IssuerId, stop) is not { } issuer)
            throw new CertificateRefused(address.Problem ?? IssuerKeys.Problem("NoKey"));
        if (await FindAsync(asked, stop) is { } known)
            return (known, false);
        // To the second, as it is written.
        var now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        if (asked.ValidUntil <= now)
            throw new CertificateRefused(IssuerKeys.Problem("EndsBeforeItBegins"));
        var (code, place) = (Certificate.NewCode(), await lists.DrawAsync(asked.IssuerId, issuer.Id, stop));
        var certificate = new Certificate
        {
            Code = code,
            IssuerId = asked.IssuerId,
            KeeperId = asked.KeeperId,
            ForKind = asked.ForKind,
            ForId = asked.ForId,
            HolderRef = asked.HolderRef,
            TemplateId = asked.TemplateId,
            PersonId = asked.PersonId,
            HolderName = asked.HolderName,
            Folded = Names.NameFold.Fold($"{asked.HolderName} {asked.AchievementTitle}"),
            Achievement = asked.AchievementTitle,
            Values = asked.ValuesJson,
            IssuedAt = now,
            ValidUntil = asked.ValidUntil,
            StatusListId = place.ListId,
            StatusIndex = place.Index,
            Token = issuer.Sign(new Credential(
                address.Of(CertificateLinks.Show(code))!, $"urn:uuid:{Guid.NewGuid()}", HashedEmail.Of(EmailOf(asked)),
                new IssuerProfile(issuer.Id, Words(await NameAsync(asked.IssuerId, stop), "Serai")) { Url = address.Of("/") },
                AchievementOf(asked), now)
            {
                ValidUntil = asked.ValidUntil,
                Narrative = NarrativeOf(asked.HolderName),
                Status = [new StatusEntry(place.ListAddress, place.Index)],
            }.ToJson()),
        };
        db.Add(certificate);
        return (certificate, true);
    }

    /// <summary>What the credential says of its holder: the name. Null for none.</summary>
    internal static string? NarrativeOf(string name) => string.IsNullOrWhiteSpace(name) ? null : Words(name, name);

    // A text that holds half a character, which nothing else could say, says so by a sign.
    internal static string Words(string text, string otherwise)
    {
        var whole = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)).Trim();
        return whole.Length > 0 ? whole : otherwise;
    }

    // Of somebody without an address the hash is one of an address that nobody can have.
    private static string EmailOf(CertificateAsked asked) => string.IsNullOrWhiteSpace(asked.Email) ? $"{Guid.NewGuid():N}@none.invalid" : Words(asked.Email, "");

    private static Achievement AchievementOf(CertificateAsked asked)
    {
        var title = Words(asked.AchievementTitle, "–");
        return new(asked.AchievementAddress, title, Words(asked.AchievementDescription, title), Words(asked.Criteria, title));
    }

    private Task<Certificate?> FindAsync(CertificateAsked asked, CancellationToken stop)
    {
        var (holder, template) = (asked.HolderRef, asked.TemplateId);
        return db.Certificates.FirstOrDefaultAsync(c => c.HolderRef == holder && c.TemplateId == template && c.RevokedAt == null, stop);
    }

    private async Task<string> NameAsync(Guid issuer, CancellationToken stop)
    {
        if (!names.TryGetValue(issuer, out var name))
        {
            var organizations = db.Set<Organizations.Organization>();
            names[issuer] = name = await organizations.Where(o => o.Id == issuer).Select(o => o.Name).FirstOrDefaultAsync(stop) ?? "";
        }
        return name;
    }
}
