namespace Serai.Platform.Web;

/// <summary>
/// Why a request was refused with 400: the key of a sentence in the interface texts and what it speaks about.
/// Pages show it in the reader's language, the API as a problem document.
/// </summary>
public sealed record Refusal(string Code, string? Value, string? Detail)
{
    private static readonly object ItemKey = new();

    public static Refusal? Of(HttpContext context) => context.Items.TryGetValue(ItemKey, out var value) ? value as Refusal : null;

    /// <summary>Ends the request with 400. The error page picks the reason up.</summary>
    public static async Task Answer(HttpContext context, string code, string? value, string? detail = null)
    {
        context.Items[ItemKey] = new Refusal(code, value, detail);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (!ErrorPages.IsForPrograms(context)) return;
        await Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: code,
            detail: detail ?? $"'{value}' is not accepted.",
            extensions: new Dictionary<string, object?> { ["code"] = code, ["value"] = value }).ExecuteAsync(context);
    }
}
