using NodaTime;

namespace Serai.Names;

/// <summary>What is known beside a name; everything may be left out.</summary>
public sealed record ResolveHints
{
    /// <summary>Nothing is known.</summary>
    public static ResolveHints None { get; } = new();

    /// <summary>The country or region: its ISO 3166-1 code, or its name in English or Chinese.</summary>
    public string? Country { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>A web address, a domain or a mail address.</summary>
    public string? Web { get; init; }

    /// <summary>The day as of which the name was written.</summary>
    public LocalDate? Date { get; init; }
}
