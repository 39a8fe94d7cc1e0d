using Serai.Features.Organizations;

namespace Serai.Features.Programmes.Leading;

/// <summary>How a home institution came to be counted, or why none is.</summary>
public enum HomeHow
{
    Known,

    /// <summary>Written in words that the registry does not know.</summary>
    Written,
    NotSaid,
}

/// <param name="Year">Null where nobody says when it was held.</param>
/// <param name="Count">How many.</param>
/// <param name="Completed">How many have completed it; null where nobody says, or where they are too few to be told.</param>
public sealed record EditionLine(Edition Edition, int? Year, EditionCount Count, int? Completed);

/// <param name="Organization">Null unless the registry knows it.</param>
/// <param name="Count">How many participants came from it.</param>
public sealed record HomeLine(HomeHow How, OrganizationBrief? Organization, int Count);

/// <param name="Code">By ISO 3166-1; null where the institution, or where it is, is not known.</param>
/// <param name="Count">How many participants came from institutions there.</param>
/// <param name="Middle">The middle of those institutions; null where it is not known where any of them is.</param>
public sealed record RegionLine(HomeHow How, string? Code, int Count, (double Latitude, double Longitude)? Middle);

/// <param name="Group">Null for those who are in none.</param>
/// <param name="Count">How many.</param>
/// <param name="Completed">How many of them have completed; null where nobody says, or where some are too few to be told.</param>
/// <param name="IsSmaller">Whether it stands for all groups that are too small to be told one by one.</param>
public sealed record GroupLine(string? Group, int Count, int? Completed, bool IsSmaller = false);

/// <summary>Participants of a programme over the years, in numbers.</summary>
/// <param name="Editions">The public ones, the earliest first; undated ones last.</param>
/// <param name="Homes">The most frequent first, those without an organization last.</param>
public sealed record ProgrammeNumbers(IReadOnlyList<EditionLine> Editions, IReadOnlyList<HomeLine> Homes, IReadOnlyList<RegionLine> Regions, IReadOnlyList<GroupLine> Groups)
{
    public int Counted => Editions.Sum(e => e.Count.Counted);

    /// <summary>Of editions whose participants are not listed here.</summary>
    public int Told => Editions.Sum(e => e.Count.ToldOnly);

    public int KnownHomes => Homes.Count(h => h.Organization is not null);
}
