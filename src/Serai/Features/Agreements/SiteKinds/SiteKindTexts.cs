namespace Serai.Features.Agreements.SiteKinds;

/// <summary>Marks the texts of the site's list of kinds.</summary>
public sealed class SiteKindTexts;
