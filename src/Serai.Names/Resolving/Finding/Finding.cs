namespace Serai.Names.Resolving.Finding;

/// <summary>An organization that a part of a line may mean.</summary>
/// <param name="Shelf">The number of the shelf.</param>
/// <param name="Owner">The shelf's number of the organization.</param>
/// <param name="Name">The shelf's number of the name.</param>
/// <param name="First">The first word of the line that it takes.</param>
/// <param name="End">One past the last.</param>
/// <param name="Like">How name and words lie to each other.</param>
internal sealed record Finding(int Shelf, int Owner, int Name, int First, int End, Comparison Like)
{
    public float Score { get; set; }

    /// <summary>The organization's initials, where they stand in the line too.</summary>
    public string? WithAcronym { get; set; }

    /// <summary>The name is only like the words; otherwise it stands there.</summary>
    public bool IsAlike { get; init; }

    public bool Overlaps(Finding other) => First < other.End && End > other.First;
}
