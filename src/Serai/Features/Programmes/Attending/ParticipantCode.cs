using System.Globalization;
using System.Text;

namespace Serai.Features.Programmes.Attending;

/// <summary>
/// What stands in a participant's QR code: <c>S1.</c>, the edition, <c>.</c>, the participant's number and a mark of who had it, <c>.</c>, the signature
/// (ECDSA over P-256 with SHA-256) of all before that dot. Only letters that a QR code holds most densely; at most 122 of them.
/// </summary>
/// <param name="Edition">What codes call the edition.</param>
/// <param name="Number">The participant's number in it.</param>
/// <param name="Check">Tells two participants apart who had the same number one after the other.</param>
public sealed record ParticipantCode(string Edition, int Number, string Check)
{
    public const string Kind = "S1";
    public const int EditionLength = 5, CheckLength = 4, Longest = 130;

    private const int CheckBytes = 3, SignatureBytes = 64;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>What is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Kind}.{Edition}.{Number}-{Check}");

    /// <summary>The mark of a participant: of the random part of the id.</summary>
    public static string CheckOf(Guid participant) => Base32(participant.ToByteArray(bigEndian: true).AsSpan()[^CheckBytes..])[..CheckLength];

    public static string Whole(ParticipantCode code, ReadOnlySpan<byte> signature) => $"{code.Text}.{Base32(signature)}";

    /// <summary>What a code says, by whomever it is; null where it is none.</summary>
    public static (ParticipantCode Code, byte[] Signature)? Read(string? text)
    {
        if (text is not { Length: <= Longest } || text.Split('.') is not [Kind, { Length: EditionLength } edition, var who, var signed] || who.Split('-') is not [var number, { Length: CheckLength } check])
            return null;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0 && number[0] != '0' && FromBase32(signed) is { Length: SignatureBytes } signature
            ? (new(edition, read, check), signature) : null;
    }

    internal static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var each in bytes)
        {
            (bits, held) = (((bits << 8) | each) & 0xFFFF, held + 8);
            for (; held >= 5; held -= 5)
                text.Append(Letters[(bits >> (held - 5)) & 31]);
        }
        if (held > 0)
            text.Append(Letters[(bits << (5 - held)) & 31]);
        return text.ToString();
    }

    private static byte[]? FromBase32(string text)
    {
        var bytes = new List<byte>(SignatureBytes);
        var (bits, held) = (0, 0);
        foreach (var letter in text)
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                return null;
            (bits, held) = (((bits << 5) | value) & 0xFFFF, held + 5);
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }
        byte[] read = [.. bytes];
        // One text alone for the same bytes.
        return Base32(read) == text ? read : null;
    }
}
