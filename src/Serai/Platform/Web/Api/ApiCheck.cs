using System.Globalization;

namespace Serai.Platform.Web.Api;

/// <summary>
/// Refuses what an operation does not take. A misspelt filter that were ignored would answer another question than the
/// one asked, and nobody would notice.
/// </summary>
public sealed class ApiCheck : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (Refusal(http) is { } refusal) return refusal.Answer(http);
        try
        {
            return await next(context);
        }
        catch (BadCursor)
        {
            return ApiQuery.Of(http).CursorRefused().Answer(http);
        }
    }

    private static ApiRefusal? Refusal(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>() is not { } takes) return null;
        foreach (var (name, value) in http.Request.Query)
        {
            if (takes.All.FirstOrDefault(p => p.Name == name) is not { } parameter)
                return new("UnknownParameter", name, value.ToString(), $"This operation takes {string.Join(", ", takes.All.Select(p => p.Name))}; not “{name}”.");
            if (value.Count != 1)
                return new("RepeatedParameter", name, value.ToString(), $"{name} may stand in the address once.");
            if (Refuse(parameter, parameter.Meant(value.ToString()), http.RequestServices) is { } problem)
                return problem;
        }
        return takes.Pages ? ApiQuery.Of(http).ReadPaging() : null;
    }

    private static ApiRefusal? Refuse(ApiParameter parameter, string value, IServiceProvider services)
    {
        // Limit, cursor and asOf are read, and refused, by those who know them.
        if (parameter.Name is "limit" or "cursor" or AsOf.QueryKey) return null;
        if (parameter.Name == "lang" && Localisation.Languages.Meant(value) is null)
            return ApiRefusal.UnknownValue("lang", value, "lang is en, zh-Hant or zh-Hans.");
        if (value.Length == 0 || value.Length > ApiParameter.LongestText)
            return new("BadValue", parameter.Name, value, $"{parameter.Name} needs a text of 1 to {ApiParameter.LongestText.ToString(CultureInfo.InvariantCulture)} characters.");
        if (parameter.Values is { } values && !values.Contains(value))
            return ApiRefusal.UnknownValue(parameter.Name, value, $"{parameter.Name} is one of: {string.Join(", ", values)}.");
        return parameter.Refuses?.Invoke(value, services) is { } reason ? ApiRefusal.UnknownValue(parameter.Name, value, reason) : null;
    }
}
