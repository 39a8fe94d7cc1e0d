namespace Serai.Features.Programmes.Attending.CheckingIn;

/// <summary>Why a scan is not taken.</summary>
public static class ScanRules
{
    public const string ByCode = "code", ByList = "list";

    public const string NotRead = "NotRead", Forged = "Forged", OtherEdition = "OtherEdition", NoSession = "NoSession", NoParticipant = "NoParticipant", NotTakingPart = "NotTakingPart", OutsideEdition = "OutsideEdition";

    public static readonly IReadOnlyList<string> All = [NotRead, Forged, OtherEdition, NoSession, NoParticipant, NotTakingPart, OutsideEdition];

    /// <returns>The code of the reason; null where it is taken.</returns>
    public static string? Refuses(Edition edition, EditionKey key, ScanSent scan, EditionSession? session, Participant? person, Instant? at) =>
        scan.Way is not (ByCode or ByList) || at is null ? NotRead
        : scan.Way == ByCode && RefusesCode(key, scan, person) is { } wrong ? wrong
        : session is null ? NoSession
        : person is null ? NoParticipant
        : !person.TakesPart ? NotTakingPart
        : ScanTime.IsOutside(edition, at.Value) ? OutsideEdition
        : null;

    // Whoever sends may be no phone at all.
    private static string? RefusesCode(EditionKey key, ScanSent scan, Participant? person) =>
        ParticipantCode.Read(scan.Code) is not var (code, signature) ? NotRead
        : code.Edition != key.Code ? OtherEdition
        : code.Number != scan.Participant || !CodesOfEdition.IsSigned(key, code, signature) ? Forged
        : person is null || ParticipantCode.CheckOf(person.Id) != code.Check ? NoParticipant
        : null;
}

/// <summary>When something was seen, whatever the phone's clock says.</summary>
public static class ScanTime
{
    private const long Longest = 100L * 366 * 24 * 60 * 60 * 1000;

    /// <summary>By the server's clock: the phone tells what its own shows now. What would lie in the future is now.</summary>
    /// <returns>Null where it is no time at all.</returns>
    public static Instant? Of(long scanned, long phoneNow, Instant now)
    {
        var ago = phoneNow - scanned;
        return scanned is < 0 or > 32_503_680_000_000 || ago > Longest || ago < -Longest ? null
            : ago <= 0 ? Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds())
            : Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds() - ago);
    }

    /// <summary>Whether it lies more than a day before or after the edition, on the clocks of its place.</summary>
    public static bool IsOutside(Edition edition, Instant at)
    {
        var day = at.InZone(EditionZone.Of(edition)).Date;
        return (edition.Begins is { } begins && day < begins.PlusDays(-1)) || (edition.Ends is { } ends && day > ends.PlusDays(1));
    }
}
