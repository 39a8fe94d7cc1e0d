namespace Serai.Ui.Editing;

/// <summary>Addresses that forms need.</summary>
public static class EditingLinks
{
    /// <summary>Answers what a date is understood as.</summary>
    public const string Date = "/ui/date";

    /// <summary>Added to the address of a record that was just saved: which step of the history it was.</summary>
    public const string Saved = "saved";

    /// <summary>Stands there where nothing of it can be taken back.</summary>
    public const string ForGood = "kept";

    /// <summary>A step of the history, where it can be taken back.</summary>
    public static string Step(Guid step) => $"{SiteLinks.Changes}/steps/{step:N}";

    /// <summary>The page to go to after saving. Where it names a part of the page, the step stands before that: what stands behind, no server is told.</summary>
    public static string After(string page, Guid step) => After(page, step.ToString("N"));

    /// <summary>The same after what is not taken back by its step: the page says that it was saved, and offers nothing.</summary>
    public static string AfterForGood(string page) => After(page, ForGood);

    private static string After(string page, string saved)
    {
        var part = page.IndexOf('#', StringComparison.Ordinal);
        return part < 0 ? $"{page}?{Saved}={saved}" : $"{page[..part]}?{Saved}={saved}{page[part..]}";
    }
}
