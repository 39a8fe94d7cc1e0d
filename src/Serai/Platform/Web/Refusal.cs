using Serai.Platform.Web.Api;

namespace Serai.Platform.Web;

/// <summary>
/// Why a request was refused: the key of a sentence in the interface texts and what it speaks about.
/// Pages show it in the reader's language, the API as a problem document.
/// </summary>
public sealed record Refusal(string Code, string? Value, string? Detail)
{
    /// <summary>A day that stands in the address twice.</summary>
    public const string Repeated = "RepeatedParameter";

    /// <summary>The value is the role that whoever asks does not hold here.</summary>
    public const string RoleMissing = "RoleMissing";

    private static readonly object ItemKey = new();

    public static Refusal? Of(HttpContext context) => context.Items.TryGetValue(ItemKey, out var value) ? value as Refusal : null;

    /// <summary>Ends the request, with 400 where nothing else is said. The error page picks the reason up.</summary>
    public static async Task Answer(HttpContext context, string code, string? value, string? detail = null, int status = StatusCodes.Status400BadRequest)
    {
        context.Refuse(new(code, value, detail));
        context.Response.StatusCode = status;
        if (!ErrorPages.IsForPrograms(context)) return;
        var parameter = IsOfTheDay(code) ? AsOf.QueryKey : null;
        await new ApiRefusal(code, parameter, value, detail ?? $"“{value}” is not an EDTF date that can be asked for: give a day, month, year or season such as 2016-10-01, 2016-10, 2016 or 2016-22.", status)
            .Answer(context).ExecuteAsync(context);
    }

    internal static void Note(HttpContext context, Refusal refusal) => context.Items[ItemKey] = refusal;

    /// <summary>Whether it is the day that was refused.</summary>
    public static bool IsOfTheDay(string code) => code == Repeated || code.StartsWith("AsOf.", StringComparison.Ordinal);
}

public static class RefusedRequests
{
    /// <summary>Says why, for a page that answers with a status alone: the page that is shown instead gives the reason.</summary>
    public static void Refuse(this HttpContext context, Refusal refusal) => Refusal.Note(context, refusal);
}
