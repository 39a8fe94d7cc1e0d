using Serai.Features.People.Privacy;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People;

/// <summary>The addresses of this feature that are no pages.</summary>
public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(PeopleLinks.DataFile, TakeOutAsync).WithMetadata(new NeedsSignInAttribute());
        // A mail program's one click, and a reader's: the first stops that kind of mail, the second asks before it does.
        endpoints.MapPost(PeopleLinks.Unsubscribe("{token}"), async (string token, MailStop stopping, CancellationToken stop) =>
            await stopping.RunAsync(token, stop) ? Results.Ok() : Results.StatusCode(StatusCodes.Status410Gone)).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
        endpoints.MapGet(PeopleLinks.Unsubscribe("{token}"), (string token, HttpContext context) => Results.Redirect(PeopleLinks.StopMail(token))).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
    }

    private static async Task<IResult> TakeOutAsync(HttpContext context, HeldAbout held, IClock clock, CancellationToken stop)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await held.FileAsync(context.Actor.PersonId!.Value, clock.GetCurrentInstant(), stop) is { } file ? Results.File(file, "application/json", "serai-my-data.json") : Results.NotFound();
    }
}
