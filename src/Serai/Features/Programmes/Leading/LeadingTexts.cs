namespace Serai.Features.Programmes.Leading;

/// <summary>The texts of what programmes lead to: outcomes, activities, numbers, alumni.</summary>
public sealed class LeadingTexts;
