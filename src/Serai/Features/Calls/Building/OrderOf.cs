namespace Serai.Features.Calls.Building;

/// <summary>The buttons that move or remove a part of a form.</summary>
/// <param name="Action">The page that does it.</param>
/// <param name="Id">The part.</param>
/// <param name="Called">What it is called.</param>
/// <param name="Mark">The form that is shown.</param>
/// <param name="IsFirst">Whether it cannot go up.</param>
/// <param name="IsLast">Whether it cannot go down.</param>
public sealed record OrderOf(string Action, string Id, string Called, string Mark, bool IsFirst, bool IsLast);
