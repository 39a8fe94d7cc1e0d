namespace Serai.Features.Search;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Search/SearchTexts.*.resx</c>.</summary>
public sealed class SearchTexts;
