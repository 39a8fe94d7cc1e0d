using NodaTime;

namespace Serai.Credentials;

/// <summary>What a check found.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Findings">Each reason; empty where it is <see cref="Verdict.Valid"/>.</param>
/// <param name="Contents">What the text says; null where it cannot be read or its signature is bad. Where the verdict is neither valid nor a good signature, anybody could have written it.</param>
/// <param name="StatusAsOf">For which moment it is known that it was not revoked or suspended; null where that is not known, or it has no status.</param>
public sealed record CheckResult(Verdict Verdict, IReadOnlyList<CheckFinding> Findings, CredentialContents? Contents, Instant? StatusAsOf);
