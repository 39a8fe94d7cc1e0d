using Serai.Forms;

namespace Serai.Features.Calls.Building;

/// <summary>What a button beside a question does.</summary>
internal static class OrderEdit
{
    public static DesignEdit? Of(FormDesign design, string field, string? go) => go switch
    {
        "up" => design.MoveField(field, -1),
        "down" => design.MoveField(field, 1),
        "remove" => design.RemoveField(field),
        _ => null,
    };
}
