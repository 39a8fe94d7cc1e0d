namespace Serai.Features.Organizations;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Organizations/OrganizationTexts.*.resx</c>.</summary>
public sealed class OrganizationTexts;
