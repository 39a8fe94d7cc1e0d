using NodaTime;

namespace Serai.Names;

/// <summary>What is known beside a name; everything may be left out.</summary>
public sealed record ResolveHints
{
    /// <summary>Nothing is known.</summary>
    public static ResolveHints None { get; } = new();

    /// <summary>
    /// The country or region: its ISO 3166-1 code of two or three letters, or its name in English, Chinese or one of the other
    /// languages of country-names.txt, also both: "France (FR)". What is not understood is said in the evidence.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>The city, in any spelling, perhaps with its state or country: "Oxford, Mississippi".</summary>
    public string? City { get; init; }

    /// <summary>A web address, a domain or a mail address; several between blanks or semicolons.</summary>
    public string? Web { get; init; }

    /// <summary>
    /// The first day on which the text may have been written; null where nothing is known. With <see cref="Latest"/> it makes a span:
    /// of "2012" it is the first day of that year. A name that was in use at some day of the span agrees.
    /// </summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>The last day on which the text may have been written; null where nothing is known.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>Whether anything is known of when.</summary>
    internal bool IsDated => Earliest is not null || Latest is not null;
}
