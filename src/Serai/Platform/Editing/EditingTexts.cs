namespace Serai.Platform.Editing;

/// <summary>Marks the texts of forms and of what is wrong with what was typed.</summary>
public sealed class EditingTexts;
