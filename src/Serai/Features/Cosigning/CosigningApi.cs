using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Organizations;
using Serai.Platform.Auth.Doors;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web.Api;

namespace Serai.Features.Cosigning;

/// <summary>What other sites ask and say. Who they are is told by their signature, and nothing else of a request counts.</summary>
public static class CosigningApi
{
    public static void MapCosigning(this IEndpointRouteBuilder app)
    {
        app.MapGet(CosigningLinks.IdentityJson("{office}"), IdentityAsync).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
        app.MapPost(CosigningLinks.Messages, async (HttpContext context, ReceiveMessage receive, CancellationToken stop) =>
            Told(await BodyAsync(context.Request, stop) is { } jws ? await receive.RunAsync(context, jws, stop) : TooLong)).AllowAnonymous().DisableAntiforgery().WithMetadata(new StaysOpenAttribute());
        app.MapPost(CosigningLinks.Copies, async (HttpContext context, CompareCopies compare, CancellationToken stop) =>
        {
            var answer = await BodyAsync(context.Request, stop) is { } jws ? await compare.ReceiveAsync(jws, stop) : TooLong;
            return answer.Receipt is { } own ? Results.Text(own, PushMessages.MediaType, Encoding.ASCII) : Told(answer);
        }).AllowAnonymous().DisableAntiforgery().WithMetadata(new StaysOpenAttribute());
    }

    private static Answer TooLong => new(StatusCodes.Status413PayloadTooLarge, Answer.TooLong);

    private static async Task<IResult> IdentityAsync(string office, HttpContext context, OwnIdentity own, SiteKeys keys, CancellationToken stop)
    {
        if (await own.OfAsync(context, office, stop) is not { } identity)
            return Results.NotFound();
        (await keys.CurrentAsync(stop)).Dispose();
        return Results.Json(identity.ToJson(identity.End.Address + CosigningLinks.Messages, identity.End.Address + KeyLinks.Set), ApiJson.Options);
    }

    private static IResult Told(Answer answer) => Results.Json(new { answer.Code, answer.Field, answer.Next, answer.Receipt }, ApiJson.Options, statusCode: answer.Status);

    // Null where it is longer than any message.
    private static async Task<string?> BodyAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > MessageForm.MostBytes)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[32 << 10];
        while (await request.Body.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (body.Length + read > MessageForm.MostBytes)
                return null;
            body.Write(buffer, 0, read);
        }
        return Encoding.Latin1.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
