namespace Serai.Ui.Editing;

/// <summary>Addresses that forms need.</summary>
public static class EditingLinks
{
    /// <summary>Answers what a date is understood as.</summary>
    public const string Date = "/ui/date";

    /// <summary>Added to the address of a record that was just saved: which step of the history it was.</summary>
    public const string Saved = "saved";

    /// <summary>A step of the history, where it can be taken back.</summary>
    public static string Step(Guid step) => $"{SiteLinks.Changes}/steps/{step:N}";

    /// <summary>The page to go to after saving.</summary>
    public static string After(string page, Guid step) => $"{page}?{Saved}={step:N}";
}
