using Serai.Platform.Web.Api;

namespace Serai.Platform.History;

/// <summary>Where programs find a step of the history.</summary>
public static class StepLinks
{
    public const string All = ApiRoutes.Root + "/steps";

    public static string Show(Guid step) => $"{All}/{step:D}";

    /// <summary>A step from one of its edits on.</summary>
    public static string Show(Guid step, int after) => $"{Show(step)}?after={after}";

    public static string Undo(Guid step) => $"{Show(step)}/undo";
}
