namespace Serai.Tests.Platform.Mail.Texts;

/// <summary>Marks the texts of the kinds of mail that the tests send.</summary>
public sealed class SampleTexts;
