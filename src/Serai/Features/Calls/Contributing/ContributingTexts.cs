namespace Serai.Features.Calls.Contributing;

/// <summary>The texts of co-authors and referees.</summary>
public sealed class ContributingTexts;
