using Serai.Platform.Web.Api;

namespace Serai.Features.Sources;

/// <summary>Where programs find a source and what it says.</summary>
public static class SourceApiLinks
{
    public const string List = ApiRoutes.Root + "/sources";

    public static IReadOnlyDictionary<string, string> Of(string key) => new Dictionary<string, string>
    {
        ["self"] = $"{List}/{key}",
        ["statements"] = $"{ApiRoutes.Root}/statements?source={key}",
        ["figures"] = $"{ApiRoutes.Root}/figures?source={key}",
    };
}
