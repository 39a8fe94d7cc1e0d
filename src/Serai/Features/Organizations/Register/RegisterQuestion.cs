using System.Globalization;
using Serai.Features.Organizations.Naming;

namespace Serai.Features.Organizations.Register;

/// <summary>What the register of organizations is asked, as the address has it.</summary>
/// <param name="Words">Words of a name; null without.</param>
/// <param name="Country">ISO 3166-1 code in capital letters.</param>
/// <param name="Alliance">Slug of the alliance whose members are asked for.</param>
/// <param name="Page">From 1.</param>
public sealed record RegisterQuestion(string? Words, string? Country, OrganizationTypes? Type, string? Alliance, int Page)
{
    public const int LongestWords = 200;

    // More than any registry has; beyond it the number of rows before a page would be none.
    private const int LastPage = 10_000_000;

    public bool IsNarrowed => Country is not null || Type is not null || Alliance is not null;

    /// <summary>The address of this question, with one part changed; a new part begins on the first page.</summary>
    public string Address(string path = OrganizationLinks.Index) => OrganizationLinks.With(path,
    [
        new("q", Words),
        new("country", Country?.ToLowerInvariant()),
        new("type", Type is { } type ? TypeWords.Word(type) : null),
        new("alliance", Alliance),
        new("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
    ]);

    /// <summary>Reads the address; where a part makes no sense the problem says which, and the question leaves it out.</summary>
    public static RegisterQuestion Read(IQueryCollection query, Func<string, bool> knowsCountry, out RegisterProblem? problem)
    {
        problem = null;
        var words = Word(query, "q");
        if (words?.Length > LongestWords)
            (words, problem) = (words[..LongestWords], new("TooLong", words[..20] + "…"));
        var country = Word(query, "country")?.ToUpperInvariant();
        if (country is { } code && !knowsCountry(code))
            (country, problem) = (null, new("Country", code));
        var type = TypeWords.Read(Word(query, "type"));
        if (type is null && Word(query, "type") is { } unknown)
            problem = new("Type", unknown);
        if (!int.TryParse(Word(query, "page") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page is < 1 or > LastPage)
            (page, problem) = (1, new("Page", Word(query, "page")!));
        return new(words, country, type, Word(query, "alliance")?.ToLowerInvariant(), page);
    }

    private static string? Word(IQueryCollection query, string key) =>
        query[key].ToString().Trim() is { Length: > 0 } word ? word : null;
}

/// <summary>A part of the address that makes no sense: a key of the texts, and the word it is about.</summary>
public sealed record RegisterProblem(string Code, string Value);
