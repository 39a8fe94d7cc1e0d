namespace Serai.Names.Resolving.Reading;

/// <summary>A part of a line between separators.</summary>
/// <param name="Text">As written.</param>
/// <param name="Bracketed">Whether it stands in brackets.</param>
/// <param name="First">The number of its first word in the line.</param>
/// <param name="End">One past the number of its last word.</param>
internal sealed record Segment(string Text, bool Bracketed, int First, int End)
{
    /// <summary>It says only where: a city, a country, a post code.</summary>
    public bool IsPlace { get; set; }

    /// <summary>The group between semicolons to which it belongs: one affiliation among several.</summary>
    public int Group { get; init; }
}
