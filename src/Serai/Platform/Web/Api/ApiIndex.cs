using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Serai.Platform.Web.Api;

/// <summary>Where a program begins, and what the types of problems lead to.</summary>
public static class ApiIndex
{
    private const string Problems = "/problems/";
    private static readonly string[] Lists = ["organizations", "alliances", "memberships", "statements", "figures", "sources", "activities", "programmes", "changes", "records"];

    public static string ProblemType(string code) => ApiRoutes.Root + Problems + code;

    public static void MapApiIndex(this RouteGroupBuilder api)
    {
        api.MapGet("/", () => ApiRoutes.Answer(Lists.ToDictionary(l => l, l => $"{ApiRoutes.Root}/{l}")
            .Append(new("openapi", ApiDocument.Address)).Append(new("reference", ApiReference.Address)).ToDictionary())).AllowAnonymous();
        api.MapGet(Problems + "{code}", Problem).AllowAnonymous();
    }

    private static IResult Problem(string code, HttpContext context, IStringLocalizer<ApiTexts> texts)
    {
        var title = texts[ApiRefusal.TextKey(code)];
        return title.ResourceNotFound
            ? ApiRefusal.NotFound("problem", code).Answer(context)
            : ApiRoutes.Answer(new Dictionary<string, string> { ["code"] = code, ["title"] = title.Value, ["language"] = CultureInfo.CurrentUICulture.Name });
    }
}
