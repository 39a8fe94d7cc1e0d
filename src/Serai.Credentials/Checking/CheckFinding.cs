namespace Serai.Credentials;

/// <summary>One reason not to take a credential as it is.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Where">The member (“credentialSubject.type”, “header.typ”), the address, or the algorithm; null where the reason says all.</param>
/// <param name="Because">Of a status that is unknown, what is wrong with the list; null where the list could not be had.</param>
public sealed record CheckFinding(CheckReason Reason, string? Where, CheckReason? Because = null);
