using System.Globalization;
using NodaTime.Text;
using Serai.Features.Agreements.Fields;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Register;

/// <summary>Reads an address of the register. A part that makes no sense is named, and left out.</summary>
public sealed class RegisterReading(IQueryCollection query, Func<string, bool> isPlace)
{
    private const int LongestWord = 200;

    /// <summary>The first part that made no sense.</summary>
    public string? Problem { get; private set; }

    public RegisterQuestion Read()
    {
        var stage = Word("stage");
        var (one, several) = (ApiJson.Read<AgreementStage>(stage), ApiJson.Read<StageGroup>(stage));
        if (stage is not null && one is null && several is null)
            Problem ??= stage;
        return new()
        {
            Words = Word("q", RegisterQuestion.LongestWords), Kind = Word("kind"), Stage = one, Stages = several, Party = Slug("party"), Place = Known("place", w => w.ToUpperInvariant(), isPlace),
            Alliance = Slug("alliance"), Initiative = Slug("initiative"), Field = Known("field", w => w.Split(' ')[0], c => Isced.Find(c) is not null), Covers = Choice<AgreedActivities>("covers") is var covers and not AgreedActivities.None ? covers : null,
            Keeper = Slug("keeper"), InCharge = Choice<ChargeAsked>("charge"), EndsFrom = Day("from"), EndsTo = Day("to"), Quiet = Number("quiet", RegisterQuestion.MostMonths),
            Confidentiality = Choice<Confidentiality>("confidentiality"), Order = Choice<RegisterOrder>("order") ?? RegisterOrder.Name, Page = Number("page", RegisterQuestion.LastPage) ?? 1, Columns = Columns(),
        };
    }

    private string? Word(string key, int longest = LongestWord) => query[key].ToString().Trim() is { Length: > 0 } word ? word.Length > longest ? word[..longest] : word : null;

    private string? Slug(string key) => Word(key)?.TrimEnd('/').Split('/')[^1].ToLowerInvariant();

    private string? Known(string key, Func<string, string> plain, Func<string, bool> isKnown)
    {
        if (Word(key) is not { } word) return null;
        if (isKnown(plain(word))) return plain(word);
        Problem ??= word;
        return null;
    }

    private int? Number(string key, int most)
    {
        if (Word(key) is not { } word) return null;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        Problem ??= word;
        return null;
    }

    private LocalDate? Day(string key)
    {
        if (Word(key) is not { } word) return null;
        if (LocalDatePattern.Iso.Parse(word) is { Success: true } day) return day.Value;
        Problem ??= word;
        return null;
    }

    private T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Word(key) is not { } word) return null;
        if (ApiJson.Read<T>(word) is { } value) return value;
        Problem ??= word;
        return null;
    }

    // As a form sends them, one by one, or as an address has them, in one word.
    private IReadOnlyList<RegisterColumn> Columns()
    {
        var words = query["columns"].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        if (words.FirstOrDefault(w => ApiJson.Read<RegisterColumn>(w) is null) is { } wrong)
            Problem ??= wrong;
        return [.. words.Select(w => ApiJson.Read<RegisterColumn>(w)).OfType<RegisterColumn>().Distinct().Order()];
    }
}
