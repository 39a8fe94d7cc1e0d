using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Serai.Allocation;

namespace Serai.Features.Calls.Deciding;

/// <summary>Rules as they are kept: a list of <c>{"field","values","not","each","least","most"}</c>.</summary>
public static class QuotaJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<Quota> rules) => JsonSerializer.Serialize(rules.Select(Row), Options);

    /// <exception cref="InvalidDataException">What is kept cannot be read.</exception>
    public static IReadOnlyList<Quota> Read(string json) =>
        [.. (JsonSerializer.Deserialize<List<QuotaRow>>(json, Options) ?? throw new InvalidDataException("The quotas of a call cannot be read.")).Select(Rule)];

    private static QuotaRow Row(Quota rule) => rule switch
    {
        Quota.Among among => new(among.Field, [.. among.Values], among.Not, false, among.Count.Least, among.Count.Most),
        Quota.PerValue each => new(each.Field, null, false, true, each.Count.Least, each.Count.Most),
        _ => throw new ArgumentException("The places are kept apart from the rules.", nameof(rule)),
    };

    private static Quota Rule(QuotaRow row) => row.Each
        ? new Quota.PerValue(row.Field, new(row.Least, row.Most))
        : new Quota.Among(row.Field, ValueSet.Of(row.Values ?? []), new(row.Least, row.Most), row.Not);

    private sealed record QuotaRow(string Field, string[]? Values, bool Not, bool Each, int? Least, int? Most);
}
