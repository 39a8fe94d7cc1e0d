using System.Text.RegularExpressions;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Organizations.Editing;

/// <summary>What an id looks like in each register, checked by its own check digits where it has some.</summary>
public static partial class IdentifierRules
{
    public const string Isni = "isni", Wikidata = "wikidata", Grid = "grid", FundRef = "fundref";

    public static readonly IReadOnlyList<string> Schemes = [RorId.Scheme, Isni, Wikidata, Grid, FundRef];

    /// <summary>The id as its register writes it; null for what cannot be one. The page of an id at its register is taken too.</summary>
    public static string? Read(string scheme, string text) => scheme switch
    {
        RorId.Scheme => RorId.Read(text),
        Isni => ReadIsni(LastPart(text)),
        Wikidata => LastPart(text).ToUpperInvariant() is var id && WikidataShape().IsMatch(id) ? id : null,
        Grid => LastPart(text).ToLowerInvariant() is var id && GridShape().IsMatch(id) ? id : null,
        FundRef => LastPart(text) is var id && FundRefShape().IsMatch(id) ? id : null,
        _ => null,
    };

    // ISO 27729: sixteen digits, the last by ISO 7064 MOD 11-2, where X is ten. Written in groups of four.
    private static string? ReadIsni(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (!IsniShape().IsMatch(digits))
            return null;
        var sum = digits[..15].Aggregate(0, (sum, c) => (sum + (c - '0')) * 2);
        var check = (12 - sum % 11) % 11;
        return digits[15] == (check == 10 ? 'X' : (char)('0' + check)) ? $"{digits[..4]} {digits[4..8]} {digits[8..12]} {digits[12..]}" : null;
    }

    private static string LastPart(string text) => text.Trim().TrimEnd('/').Split('/')[^1];

    [GeneratedRegex("^[0-9]{15}[0-9X]$")]
    private static partial Regex IsniShape();

    [GeneratedRegex("^Q[1-9][0-9]{0,11}$")]
    private static partial Regex WikidataShape();

    [GeneratedRegex(@"^grid\.[0-9]{4,6}\.[0-9a-f]{1,2}$")]
    private static partial Regex GridShape();

    [GeneratedRegex("^[0-9]{6,14}$")]
    private static partial Regex FundRefShape();
}
