using Serai.Features.Certificates.Templates;

namespace Serai.Features.Certificates.Runs;

/// <summary>
/// Whoever has things that certificates are of, as an edition of a programme. Registered as scoped; certificates know nothing else of them.
/// </summary>
public interface ICertifies
{
    /// <summary>Small letters, <c>edition</c>: it stands in addresses and with each certificate.</summary>
    string Kind { get; }

    /// <summary>What templates may name besides the usual fields (<see cref="CertificateFields"/>).</summary>
    IReadOnlyList<CertificateField> Fields { get; }

    /// <summary>Null where there is none.</summary>
    Task<Certified?> FindAsync(Guid id, CancellationToken stop);

    /// <summary>Who took part, in an order that stays: those who completed it, and the others with the reason why they did not.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="only">These alone; null for all.</param>
    /// <param name="stop">To stop.</param>
    Task<IReadOnlyList<CertifiedHolder>> HoldersAsync(Guid id, IReadOnlyCollection<Guid>? only, CancellationToken stop);

    /// <summary>Whom of all things somebody with an account is: also where the account came after the certificate.</summary>
    /// <param name="person">The account.</param>
    /// <param name="stop">To stop.</param>
    Task<IReadOnlyList<Guid>> OfPersonAsync(Guid person, CancellationToken stop) => Task.FromResult<IReadOnlyList<Guid>>([]);
}

/// <summary>Something that certificates are of.</summary>
/// <param name="KeeperId">The organization whose people issue them.</param>
/// <param name="IssuerId">The organization in whose name they are.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Address">Its page, from the root.</param>
/// <param name="AchievementTitle">What the credential says was achieved.</param>
/// <param name="AchievementDescription">The same in a sentence or two.</param>
/// <param name="Criteria">What had to be done for it.</param>
public sealed record Certified(Guid Id, Guid KeeperId, Guid IssuerId, string Title, string Address, string AchievementTitle, string AchievementDescription, string Criteria)
{
    /// <summary>The language of what was achieved, as a tag; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Until when certificates hold; null without an end.</summary>
    public Instant? ValidUntil { get; init; }
}

/// <summary>Somebody who took part.</summary>
/// <param name="Ref">Who it is within the thing: the same each time, and nobody else's.</param>
/// <param name="Name">As it is to stand on the certificate; empty where it is not known.</param>
/// <param name="Email">Where the certificate is sent, and what the credential knows the person by.</param>
/// <param name="PersonId">The account, where there is one.</param>
/// <param name="Language">In which the person is written to.</param>
/// <param name="Why">Why it is completed, or not, in the reader's language.</param>
/// <param name="Values">
/// Field name → text, without braces; <c>programme.zh-Hant</c> for one language. A day as ISO 8601. Name, day of issue and code are known without.
/// </param>
public sealed record CertifiedHolder(Guid Ref, string Name, string? Email, Guid? PersonId, string? Language, bool HasCompleted, string Why, IReadOnlyDictionary<string, string> Values);
