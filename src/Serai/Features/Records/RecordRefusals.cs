using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>Why a record is not changed.</summary>
internal static class RecordRefusals
{
    public static IResult NoKind(HttpContext context, string kind, RecordKinds kinds) =>
        (ApiRefusal.NotFound("kind of records", kind) with { Detail = Spelling.Unknown(kind, kinds.All.Select(k => k.Name)) is { Code: FieldProblem.MisspeltField } near ? $"There is no kind “{kind}”. Did you mean {near.Words[1]}?" : $"There is no kind “{kind}”; {RecordLinks.List} lists those there are." })
        .Answer(context);

    public static IResult NoRecord(HttpContext context, string? key) => ApiRefusal.NotFound("record to edit", key ?? "").Answer(context);

    public static IResult MayNot(HttpContext context) => new ApiRefusal(
        "RoleMissing", null, Role.Contributor.ToString(), "You hold no role at what this record belongs to, or not with this token.", StatusCodes.Status403Forbidden).Answer(context);

    public static IResult IsKept(HttpContext context, FieldProblem why)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizerFactory>();
        return new ApiRefusal("NotRemovable", null, null, ApiRefusal.InEnglish(() => why.Sentence(texts)), StatusCodes.Status409Conflict)
        {
            More = new Dictionary<string, object?> { ["problems"] = new[] { ProblemJson.Of("", why, texts) } },
        }.Answer(context);
    }

    public static IResult NeverRemoved(HttpContext context, RecordKind kind)
    {
        context.Response.Headers.Allow = "GET, HEAD, OPTIONS, PATCH";
        return new ApiRefusal("MethodNotAllowed", null, null, $"A record of the kind {kind.Name} is never removed.", StatusCodes.Status405MethodNotAllowed).Answer(context);
    }

    /// <summary>Somebody was quicker than the request.</summary>
    public static IResult Moved(HttpContext context, RecordKind kind, string key, Outcome.Moved moved)
    {
        var now = RecordJson.Of(kind, key, moved.At, moved.Now);
        return IfMatch.Moved(now.Tag, now).Answer(context);
    }
}
