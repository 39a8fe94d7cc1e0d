using Serai.Platform.Editing;

namespace Serai.Features.Office.Kinds;

/// <summary>The currencies of ISO 4217 that money is counted in (list one, without funds, metals and codes for testing), with the digits after the point that each has.</summary>
public static class Currencies
{
    private const string None = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", Three = "BHD IQD JOD KWD LYD OMR TND";

    private const string Two =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR "
        + "FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        + "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
        + "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG";

    private static readonly SortedDictionary<string, int> All = new(
        new[] { (None, 0), (Two, 2), (Three, 3) }.SelectMany(g => g.Item1.Split(' ').Select(c => (Code: c, Digits: g.Item2))).ToDictionary(c => c.Code, c => c.Digits), StringComparer.Ordinal);

    public static IReadOnlyList<FieldChoice> Choices { get; } = [.. All.Keys.Select(c => new FieldChoice(c, c))];

    public static bool IsOne(string code) => All.ContainsKey(code);

    /// <summary>Digits after the point.</summary>
    public static int Digits(string code) => All.GetValueOrDefault(code, 2);
}

/// <summary>A currency by its code, in capital letters.</summary>
public sealed class CurrencyFormat : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => Currencies.Choices;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Currencies.IsOne(text) ? new FieldReading(text, text) : FieldReading.Refused(text, new FieldProblem("NotACurrency", text) { Texts = typeof(OfficeFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
