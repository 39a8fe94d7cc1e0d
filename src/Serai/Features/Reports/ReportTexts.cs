namespace Serai.Features.Reports;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Reports/ReportTexts.*.resx</c>.</summary>
public sealed class ReportTexts;
