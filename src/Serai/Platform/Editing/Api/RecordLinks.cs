using Serai.Platform.Web.Api;

namespace Serai.Platform.Editing.Api;

/// <summary>Where programs find what can be edited.</summary>
public static class RecordLinks
{
    public const string List = ApiRoutes.Root + "/records";

    public static string Kind(string kind) => $"{List}/{kind}";

    public static string Show(string kind, string key) => $"{Kind(kind)}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";

    public static string Within(string kind, string key) => $"{Kind(kind)}?within={Uri.EscapeDataString(key)}";
}
