namespace Serai.Features.Office;

/// <summary>Marks the texts of this feature's pages.</summary>
public sealed class OfficeTexts;

/// <summary>Marks what the fields of an office's records are called, and what can be wrong with them.</summary>
public sealed class OfficeFieldTexts;
