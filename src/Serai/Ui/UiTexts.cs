namespace Serai.Ui;

/// <summary>The texts of the layout and of the components.</summary>
public sealed class UiTexts;
