namespace Serai.Platform.Web.Api;

/// <summary>Something an operation takes in its address. One declaration checks the request and tells the OpenAPI document.</summary>
/// <param name="Name">As the address has it; case matters.</param>
/// <param name="Meaning">One sentence for the reference page.</param>
/// <param name="Example">A value that works on the sample.</param>
public sealed record ApiParameter(string Name, string Meaning, string? Example = null)
{
    /// <summary>The only values allowed; null where any text is.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether it is a code in capital letters, which may be written in small ones.</summary>
    public bool InCapitals { get; init; }

    /// <summary>A value as it is meant: the case of a word, a slug or a code does not matter, that of a text does.</summary>
    public string Meant(string value) => Values is not null ? value.ToLowerInvariant() : InCapitals ? value.ToUpperInvariant() : value;

    /// <summary>A further check: why a value is refused, or null where it is good.</summary>
    public Func<string, IServiceProvider, string?>? Refuses { get; init; }

    /// <summary>A whole number from 1 to this; null where it is no number.</summary>
    public int? Most { get; init; }

    /// <summary>What a text may be long.</summary>
    public const int LongestText = 200;

    public static readonly ApiParameter AsOf = new("asOf", "The day, month, year or season that the answer is for, as an EDTF date; today without it. For one longer than a day, certain means on every day of it.", "2016-10");
    public static readonly ApiParameter Language = new("lang", "Language of the texts meant for readers: en, zh-Hant or zh-Hans; else the one of Accept-Language.", "en");
    public static readonly ApiParameter Limit = new("limit", "How many at most.", "50") { Most = ApiQuery.MostLimit };
    public static readonly ApiParameter Cursor = new("cursor", "Where the list goes on: from the link next of the part before. Not to be made by hand.");

    /// <summary>A parameter that takes the words of an enumeration.</summary>
    public static ApiParameter Of<T>(string name, string meaning, string? example = null)
        where T : struct, Enum => new(name, meaning, example) { Values = ApiJson.Words<T>() };
}

/// <summary>What an operation takes; on the endpoint, for the check and the document.</summary>
public sealed record ApiParameters(IReadOnlyList<ApiParameter> All, bool Pages);

/// <summary>What an operation answers, by example.</summary>
public sealed record ApiExample(object Value);
