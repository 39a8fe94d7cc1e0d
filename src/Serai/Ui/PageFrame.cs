using NodaTime;

namespace Serai.Ui;

/// <summary>The parts of the registry in the top bar.</summary>
public enum NavPart { None, Participation, Alliances, Organizations, Agreements, Calls, Programmes, Places, Compare }

/// <summary>
/// What a page tells the layout around it. Every view has it as <c>Frame</c>.
/// </summary>
public sealed class PageFrame
{
    /// <summary>The title in the browser's tab, without the site's name.</summary>
    public string? Title { get; set; }

    /// <summary>One sentence for search engines and link previews.</summary>
    public string? Description { get; set; }

    public NavPart Part { get; set; }

    /// <summary>Whether the page answers for a day: then it carries the as-of bar.</summary>
    public bool Dated { get; set; } = true;

    /// <summary>Days on which something the page shows changed: the dots on the bar's track, and its suggestions.</summary>
    public IReadOnlyCollection<LocalDate> Changes { get; set; } = [];

    /// <summary>Addresses of the same content as a spreadsheet and as JSON. The day is added.</summary>
    public string? Csv { get; set; }
    public string? Api { get; set; }

    /// <summary>Address of the page that compares this day with today.</summary>
    public string? CompareWithToday { get; set; }

    /// <summary>schema.org description of the page's subject, as JSON.</summary>
    public string? JsonLd { get; set; }

    /// <summary>Address of an Atom feed about the page's subject; the site's own is always there.</summary>
    public string? Feed { get; set; }

    /// <summary>Address of the manifest by which a browser keeps the page as an application of its own.</summary>
    public string? Manifest { get; set; }

    /// <summary>When what the page shows last changed.</summary>
    public LocalDate? Changed { get; set; }

    /// <summary>True for pages that search engines should leave alone.</summary>
    public bool Unlisted { get; set; }

    /// <summary>On paper: no title at the foot of its pages.</summary>
    public bool NoFoot { get; set; }
}
