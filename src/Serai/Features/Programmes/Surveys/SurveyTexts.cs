namespace Serai.Features.Programmes.Surveys;

/// <summary>The texts of surveys.</summary>
public sealed class SurveyTexts;

/// <summary>The texts of the report on a survey.</summary>
public sealed class SurveyReportTexts;
