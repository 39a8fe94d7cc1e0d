namespace Serai.Features.People.Privacy;

/// <summary>Marks the texts about what is held of people: <c>Resources/Features/People/Privacy/PrivacyTexts.*.resx</c>.</summary>
public sealed class PrivacyTexts;
