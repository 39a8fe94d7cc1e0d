using System.Globalization;
using Serai.Platform.Web;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Register;

/// <summary>What the register of agreements is asked, as the address has it.</summary>
public sealed record RegisterQuestion
{
    public const int LongestWords = 200, LastPage = 100_000;

    /// <summary>Words of a title, a party, a theme or a reference; null without.</summary>
    public string? Words { get; init; }

    /// <summary>A kind's key.</summary>
    public string? Kind { get; init; }

    public AgreementStage? Stage { get; init; }

    /// <summary>The slug of an organization that is a party.</summary>
    public string? Party { get; init; }

    /// <summary>Nothing came of it in so many months.</summary>
    public int? Quiet { get; init; }

    public RegisterOrder Order { get; init; }
    public int Page { get; init; } = 1;

    public bool IsNarrowed => Words is not null || Kind is not null || Stage is not null || Party is not null || Quiet is not null;

    /// <summary>The address of this question.</summary>
    public string Address(string path = AgreementLinks.All)
    {
        var query = QueryString.Create(new KeyValuePair<string, string?>[]
        {
            new("q", Words), new("kind", Kind), new("stage", Stage is { } stage ? ApiJson.Word(stage) : null), new("party", Party),
            new("quiet", Quiet?.ToString(CultureInfo.InvariantCulture)), new("order", Order == RegisterOrder.Name ? null : ApiJson.Word(Order)),
            new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(p => p.Value is not null));
        return path + query;
    }

    /// <summary>Reads the address; a part that makes no sense is named, and left out.</summary>
    public static RegisterQuestion Read(IQueryCollection query, out string? problem)
    {
        string? wrong = null;
        string? Word(string key) => query[key].ToString().Trim() is { Length: > 0 } word ? word : null;
        int? Number(string key, int most)
        {
            if (Word(key) is not { } word) return null;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
            wrong = word;
            return null;
        }
        T? Choice<T>(string key)
            where T : struct, Enum
        {
            if (Word(key) is not { } word) return null;
            if (ApiJson.Read<T>(word) is { } value) return value;
            wrong = word;
            return null;
        }
        var question = new RegisterQuestion
        {
            Words = Word("q") is { } words ? words.Length > LongestWords ? words[..LongestWords] : words : null, Kind = Word("kind"), Stage = Choice<AgreementStage>("stage"), Party = Word("party")?.ToLowerInvariant(),
            Quiet = Number("quiet", 1200), Order = Choice<RegisterOrder>("order") ?? RegisterOrder.Name, Page = Number("page", LastPage) ?? 1,
        };
        problem = wrong;
        return question;
    }
}

/// <summary>In which order the register stands.</summary>
public enum RegisterOrder
{
    Name,

    /// <summary>What ends first stands first; what nothing ends last.</summary>
    Ends,

    /// <summary>Of what the longest nothing came stands first.</summary>
    Quiet,

    /// <summary>What was entered last stands first.</summary>
    Entered,
}
