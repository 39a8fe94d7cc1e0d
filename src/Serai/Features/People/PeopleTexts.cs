namespace Serai.Features.People;

/// <summary>Marks the texts of this feature: <c>Resources/Features/People/PeopleTexts.*.resx</c>.</summary>
public sealed class PeopleTexts;
