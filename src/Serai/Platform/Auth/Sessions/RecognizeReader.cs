using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db.Faults;
using Serai.Platform.Settings;

namespace Serai.Platform.Auth.Sessions;

/// <summary>
/// Says who asks, before the finished pages are looked into: they are kept for each reader apart. What is answered to
/// somebody signed in is nobody else's to keep.
/// </summary>
public sealed class RecognizeReader(RequestDelegate next, ISessions sessions, ITokens tokens, SiteChoices choices, DatabaseTrouble trouble)
{
    public Task InvokeAsync(HttpContext context) =>
        // Who shows a token asks by it, whatever cookie comes along.
        BearerToken.Read(context) is { } shown ? RecognizeToken(context, shown)
        : SessionCookie.Read(context.Request) is { } token && Secret.IsLike(token) ? Recognize(context, token) : next(context);

    // Mostly the session is known: then nothing is waited for.
    private Task Recognize(HttpContext context, string token)
    {
        // How long a session lasts is one of the site's choices.
        var fresh = choices.FreshAsync(context.RequestAborted);
        if (!fresh.IsCompletedSuccessfully) return RecognizeAfter(fresh, context, token);
        var asked = sessions.WhoAsync(token, context.RequestAborted);
        return asked.IsCompletedSuccessfully ? Go(context, asked.Result) : Wait(context, asked);
    }

    private async Task RecognizeAfter(ValueTask fresh, HttpContext context, string token)
    {
        await fresh;
        await Go(context, await KnownAsync(context, async () => await sessions.WhoAsync(token, context.RequestAborted)) ?? Actor.Nobody);
    }

    private async Task Wait(HttpContext context, ValueTask<Actor> asked) => await Go(context, await KnownAsync(context, async () => await asked) ?? Actor.Nobody);

    // Told further in, where there are pages to tell it with: nobody is sent to sign in because the database does not answer.
    private async Task<Actor?> KnownAsync(HttpContext context, Func<Task<Actor?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception problem) when (trouble.Note(problem) is { } fault)
        {
            context.Features.Set(new AskedInVain(fault));
            return null;
        }
    }

    private Task Go(HttpContext context, Actor actor)
    {
        if (actor.IsSignedIn)
        {
            context.Actor = actor;
            // Asked for first, so it runs last: over whatever the page said.
            context.Response.OnStarting(static state => KeepPrivate((HttpResponse)state), context.Response);
        }
        return next(context);
    }

    private async Task RecognizeToken(HttpContext context, string shown)
    {
        if (await KnownAsync(context, async () => await tokens.WhoAsync(shown, context.RequestAborted)) is { } actor) context.Actor = actor;
        else if (context.Features.Get<AskedInVain>() is null) context.Features.Set(TokenRefused.Known);
        context.Response.OnStarting(static state => KeepPrivate((HttpResponse)state), context.Response);
        await next(context);
    }

    private static Task KeepPrivate(HttpResponse response)
    {
        var said = response.Headers.CacheControl.ToString();
        // Files of the site are the same for all.
        if (!said.Contains("no-store", StringComparison.OrdinalIgnoreCase) && !said.Contains("immutable", StringComparison.OrdinalIgnoreCase))
            response.Headers.CacheControl = "private, no-cache";
        return Task.CompletedTask;
    }
}
