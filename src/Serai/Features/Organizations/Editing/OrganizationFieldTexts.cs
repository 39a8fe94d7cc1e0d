namespace Serai.Features.Organizations.Editing;

/// <summary>Marks what the fields of organizations and their parts are called, and what can be wrong with them.</summary>
public sealed class OrganizationFieldTexts;
