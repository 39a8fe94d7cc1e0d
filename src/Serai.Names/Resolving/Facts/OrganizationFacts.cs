using Serai.Names.Index;

namespace Serai.Names.Resolving.Facts;

/// <summary>
/// What a resolver knows of the organizations of a <see cref="Shelf"/> beside their names, by the shelf's numbers: flat arrays
/// that never change, as the shelf's own.
/// </summary>
internal sealed class OrganizationFacts
{
    /// <summary>The countries of each organization.</summary>
    public required Lists Countries { get; init; }

    /// <summary>The cities and regions of each organization, as numbers of <see cref="PlaceNames"/>.</summary>
    public required Lists Places { get; init; }

    /// <summary>Folded names of cities and regions, in order.</summary>
    public required TextTable PlaceNames { get; init; }

    /// <summary>The countries that each of the <see cref="PlaceNames"/> is in.</summary>
    public required Lists PlaceCountries { get; init; }

    /// <summary>The hosts of each organization, each followed by the part that was registered where that is another, as numbers of <see cref="DomainNames"/>.</summary>
    public required Lists Domains { get; init; }

    public required TextTable DomainNames { get; init; }

    /// <summary>The organizations of each domain.</summary>
    public required Lists DomainOwners { get; init; }

    /// <summary>Of what each organization is a part, as numbers of <see cref="Others"/>.</summary>
    public required Lists Parents { get; init; }

    public required Lists Successors { get; init; }

    /// <summary>Ids that organizations refer to, in order.</summary>
    public required TextTable Others { get; init; }

    public required bool[] Withdrawn { get; init; }

    public required bool[] Ended { get; init; }

    /// <summary>A bit for each of <see cref="OrganizationKinds"/>.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>The first and the last day of each name, as days since 1970; the least and the greatest number where nobody said.</summary>
    public required int[] Since { get; init; }

    public required int[] Until { get; init; }

    /// <summary>The first day of each organization, so counted; the least number where nobody said.</summary>
    public required int[] Established { get; init; }

    /// <summary>The number of a domain, or -1.</summary>
    public int Domain(string domain) => DomainNames.Find(domain);

    public bool IsIn(int owner, int country) => Countries[owner].Contains(country);
}
