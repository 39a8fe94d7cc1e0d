namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>The answers to one question in bars and a table, this edition's beside earlier ones'.</summary>
/// <param name="Label">The question.</param>
/// <param name="Edition">What the edition is called among those of its programme.</param>
/// <param name="Tally">This edition's answers.</param>
/// <param name="Before">Those of earlier editions, the latest first.</param>
/// <param name="FirstLanguage">The language to fall back on.</param>
public sealed record Counted(string Label, string Edition, Tally Tally, IReadOnlyList<(Edition Edition, Tally Tally)> Before, string FirstLanguage);
