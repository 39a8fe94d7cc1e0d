using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>What a word of a register means.</summary>
/// <param name="Value">A kind's key, a stage, a renewal, a field's code, an activity, a person's id, or <see cref="WordTables.Nothing"/>; null where it is not known.</param>
/// <param name="IsChosen">Somebody said so; else the tables of usual words do.</param>
public sealed record Meaning(string? Value, bool IsChosen);

/// <summary>What the words of a register's columns mean: as somebody said, else as is usual.</summary>
public sealed partial class Meanings(AgreementKinds kinds, IReadOnlyDictionary<string, string> chosen, IReadOnlyList<(Guid Id, string Name)> staff)
{
    /// <summary>The columns whose words stand for something of the site.</summary>
    public static readonly IReadOnlyList<ColumnPurpose> Purposes = [ColumnPurpose.Kind, ColumnPurpose.Status, ColumnPurpose.Renewal, ColumnPurpose.InCharge, ColumnPurpose.Fields, ColumnPurpose.Covers];

    /// <summary>Several stand in one cell.</summary>
    public static readonly IReadOnlyList<ColumnPurpose> Several = [ColumnPurpose.Fields, ColumnPurpose.Covers];

    // Where approvals and signatures lead: nobody is brought there past them.
    private static readonly AgreementStage[] OfSteps = [AgreementStage.InternalReview, AgreementStage.Negotiation, AgreementStage.Approved, AgreementStage.PartlySigned];

    private static readonly int[] Years = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    private static readonly AgreementStage[] Stages = [.. Enum.GetValues<AgreementStage>().Where(s => s != AgreementStage.Expiring && !OfSteps.Contains(s))];

    private readonly Dictionary<(ColumnPurpose, string), Meaning> known = [];

    /// <summary>By which it is kept what a word was said to mean.</summary>
    public static string Key(ColumnPurpose purpose, string text) => $"{purpose}|{WordTables.Fold(text)}";

    public Meaning Of(ColumnPurpose purpose, string text)
    {
        if (known.TryGetValue((purpose, text), out var meaning))
            return meaning;
        var said = chosen.GetValueOrDefault(Key(purpose, text));
        return known[(purpose, text)] = said is not null && May(purpose, said) ? new(said, true) : new(Usual(purpose, text) is { } usual && May(purpose, usual) ? usual : null, false);
    }

    /// <summary>The values that may be chosen in a column.</summary>
    public IReadOnlyList<string> Choices(ColumnPurpose purpose) => purpose switch
    {
        ColumnPurpose.Kind => kinds.Offered,
        ColumnPurpose.Status => [.. Stages.Select(s => s.ToString())],
        ColumnPurpose.Renewal => [nameof(Renewal.None), .. Years.Select(Automatic), nameof(Renewal.ByExchange)],
        ColumnPurpose.InCharge => [.. staff.Select(p => p.Id.ToString("N")), WordTables.Nothing],
        ColumnPurpose.Fields => [.. Isced.All.Select(f => f.Code), WordTables.Nothing],
        ColumnPurpose.Covers => [.. Enum.GetNames<AgreedActivities>().Where(n => n != nameof(AgreedActivities.None)), WordTables.Nothing],
        _ => [],
    };

    /// <summary>Whether a value may be chosen there.</summary>
    public bool May(ColumnPurpose purpose, string value) =>
        Choices(purpose).Contains(value) || (purpose == ColumnPurpose.Renewal && YearsOf(value) is >= 1 and <= 99);

    /// <summary>By how many years it is renewed by itself; null where the value says something else.</summary>
    public static int? YearsOf(string value) =>
        value.StartsWith(nameof(Renewal.Automatic) + ":", StringComparison.Ordinal) && int.TryParse(value[(nameof(Renewal.Automatic).Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    private static string Automatic(int years) => string.Create(CultureInfo.InvariantCulture, $"{nameof(Renewal.Automatic)}:{years}");

    private string? Usual(ColumnPurpose purpose, string text) => purpose switch
    {
        ColumnPurpose.Kind => kinds.Named(text) ?? WordTables.Of(purpose, text),
        ColumnPurpose.Renewal => WordTables.Of(purpose, text) ?? (ByItself().IsMatch(text) && Span().Matches(text) is [var span] ? Automatic(int.Parse(span.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : null),
        ColumnPurpose.Fields => Isced.Find(text.Split(' ')[0])?.Code ?? Isced.Named(text)?.Code,
        ColumnPurpose.InCharge => staff.Where(p => WordTables.Fold(p.Name) == WordTables.Fold(text)).ToList() is [var only] ? only.Id.ToString("N") : null,
        ColumnPurpose.Status when WordTables.Of(purpose, text) is nameof(AgreementStage.InternalReview) or nameof(AgreementStage.Negotiation) => nameof(AgreementStage.Drafting),
        _ => WordTables.Of(purpose, text),
    };

    [GeneratedRegex("auto|tacit|by itself|自动|自動", RegexOptions.IgnoreCase)]
    private static partial Regex ByItself();

    [GeneratedRegex(@"(\d{1,2}) ?-?(?:years?|yrs?|y\b|年)", RegexOptions.IgnoreCase)]
    private static partial Regex Span();
}
