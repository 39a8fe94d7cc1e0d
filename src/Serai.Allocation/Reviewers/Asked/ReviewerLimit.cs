namespace Serai.Allocation;

/// <summary>How much a reviewer takes.</summary>
/// <param name="Most">The most reviews, those that are there already included; 0 for one who left.</param>
/// <param name="Already">Reviews that the reviewer has elsewhere: they count towards the limit and the load. Kept and existing pairs are not among them.</param>
public readonly record struct ReviewerLimit(int Most, int Already = 0);
