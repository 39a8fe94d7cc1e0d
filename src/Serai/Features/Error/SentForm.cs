using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Serai.Features.Error;

/// <summary>What a form held that could not be taken: it is shown again, so that nothing typed is lost.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">All of its fields, as they were sent.</param>
public sealed record SentForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    // What is secret is not repeated: no form that has such a field is.
    private static readonly HashSet<string> Secret = new(["password", "oldPassword", "newPassword", "current", "code", "recovery", "token", "key", "credential"], StringComparer.OrdinalIgnoreCase);
    private const string ByTheProgram = "__";

    /// <summary>What somebody may have typed.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed => Fields.Where(f => !f.Key.StartsWith(ByTheProgram, StringComparison.Ordinal) && f.Value.Trim().Length > 0);

    /// <summary>The form of a request; null where it had none, or one with something secret.</summary>
    public static SentForm? Of(HttpContext context)
    {
        // The verb is no longer the form's own: what is shown instead of a page is shown as by GET.
        if (!context.Request.HasFormContentType || context.Features.Get<IFormFeature>()?.Form is not { Count: > 0 } form) return null;
        var fields = (from field in form from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")).ToList();
        if (fields.Exists(f => !f.Key.StartsWith(ByTheProgram, StringComparison.Ordinal) && (Secret.Contains(f.Key) || f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)))) return null;
        var address = context.Features.Get<IStatusCodeReExecuteFeature>() is { } again ? new PathString(again.OriginalPathBase + again.OriginalPath).ToUriComponent() + again.OriginalQueryString
            : context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? new PathString(context.Request.PathBase + failed.Path).ToUriComponent() + context.Request.QueryString
            : null;
        return address is null || address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("/\\", StringComparison.Ordinal) ? null : new(address, fields);
    }
}
