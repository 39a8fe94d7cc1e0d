namespace Serai.Features.Certificates.Status;

/// <summary>
/// A status list: which of its places were given out, ever, and of which the certificate was revoked. A place is drawn at random, so that its number does not tell who was
/// issued a certificate before whom, and never given out again, else a new certificate would take over what was said of an old one.
/// </summary>
public sealed class IssuedPlaces : IVersioned
{
    /// <summary>How many places a list has: as few as the standard allows, 16 KiB. It is full when half of them are given out.</summary>
    public const int Entries = Credentials.StatusList.FewestEntries, Most = Entries / 2;

    public Guid Id { get; init; } = NewId.Next();

    public required Guid IssuerId { get; init; }

    /// <summary>The issuer as its credentials name it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the signed list is found, as credentials name it.</summary>
    public required string Address { get; init; }

    /// <summary>A bit for each place that was given out.</summary>
    public byte[] Given { get; private set; } = new byte[Entries / 8];

    /// <summary>A bit for each place whose certificate was revoked.</summary>
    public byte[] Revoked { get; private set; } = new byte[Entries / 8];

    public int GivenCount { get; private set; }

    /// <summary>What is signed changes with it.</summary>
    public int RevokedCount { get; private set; }

    public int Version { get; set; }

    /// <summary>Takes a place that was never given out; each has the same chance.</summary>
    public int Draw()
    {
        // At most half is given out, so two tries are enough on the average.
        int place;
        do
            place = System.Security.Cryptography.RandomNumberGenerator.GetInt32(Entries);
        while (Has(Given, place));
        (Given, GivenCount) = (With(Given, place), GivenCount + 1);
        return place;
    }

    /// <summary>Writes down that the certificate of a place was revoked.</summary>
    public void Revoke(int place)
    {
        if (!Has(Revoked, place))
            (Revoked, RevokedCount) = (With(Revoked, place), RevokedCount + 1);
    }

    /// <summary>Whether a place's bit is set.</summary>
    public static bool Has(byte[] bits, int place) => (bits[place / 8] & (1 << (place % 8))) != 0;

    // Another array each time: so it is seen that it changed.
    private static byte[] With(byte[] bits, int place)
    {
        var next = (byte[])bits.Clone();
        next[place / 8] |= (byte)(1 << (place % 8));
        return next;
    }
}
