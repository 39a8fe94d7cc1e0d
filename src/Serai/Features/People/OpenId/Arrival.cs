using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.SecondFactor;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Localisation;

namespace Serai.Features.People.OpenId;

/// <summary>
/// Lets in who comes back from a provider, or has them say which account is theirs. By an e-mail address alone nobody is let
/// into an account but where the site believes the provider about that domain, and it says that it has verified the address.
/// </summary>
public sealed class Arrival(SeraiDb db, OpenIdLogins logins, UserManager<Person> people, BrowserSessions sessions, SealedCookie cookies, IClock clock)
{
    private const string Kind = "openid";

    private static readonly Duration Lasts = Duration.FromMinutes(15);

    /// <returns>Where to go on.</returns>
    public async Task<string> TakeAsync(HttpContext context, OpenIdProvider provider, ClaimsPrincipal principal, AuthenticationProperties? asked, string? returnUrl, CancellationToken stop)
    {
        if (Vouched.Of(principal) is not { } who) return PeopleLinks.OpenIdRefused;
        var actor = context.Actor;
        var known = await logins.FindAsync(who.Issuer, who.Subject, stop);
        if (known?.UserId == actor.PersonId && actor.IsSignedIn)
        {
            // A session from now on, where the provider has them show once more who they are; else the one so far goes on as it was.
            if (AskedAgain.ShownAt(asked, principal, context, clock.GetCurrentInstant()) is { } shown)
                await sessions.BeginAsync(context, await db.People.FirstAsync(p => p.Id == known!.UserId, stop), shown, stop);
            return returnUrl ?? PeopleLinks.OpenId;
        }
        if (!actor.IsSignedIn && await PersonAsync(provider, who, known, context, stop) is { } person)
        {
            // The provider may have asked nothing, for a session that is open there.
            await sessions.BeginAsync(context, person, shownAt: null, stop);
            return returnUrl ?? "/";
        }
        cookies.Set(context, Kind, new Waiting(provider.Key, who), Lasts);
        return PeopleLinks.OpenIdLink;
    }

    /// <returns>Who came back lately and is connected with nobody yet; null where nobody is.</returns>
    public (string Provider, Vouched Who)? Waits(HttpContext context) => cookies.Read<Waiting>(context, Kind) is { } waiting ? (waiting.Provider, waiting.Who) : null;

    public void End(HttpContext context) => cookies.Clear(context, Kind);

    private async Task<Person?> PersonAsync(OpenIdProvider provider, Vouched who, PersonLogin? known, HttpContext context, CancellationToken stop)
    {
        if (known is not null) return await db.People.FirstOrDefaultAsync(p => p.Id == known.UserId, stop);
        if (who is not { IsVerified: true, Email: { } email } || !provider.IsBelievedAbout(email)) return null;
        var person = await people.FindByEmailAsync(email);
        if (person is not null)
        {
            // Addresses are given to others when people leave: the second who comes with one is asked. So is who wants more than a password.
            var has = await db.Set<PersonLogin>().AnyAsync(l => l.UserId == person.Id && l.LoginProvider == who.Issuer, stop);
            if (has || await db.Set<Authenticator>().AnyAsync(a => a.PersonId == person.Id, stop)) return null;
        }
        else if (provider.NewAccounts)
        {
            person = await MakeAsync(email, who, context, stop);
        }
        return person is not null && await logins.ConnectAsync(person, provider, who, stop) ? person : null;
    }

    private async Task<Person?> MakeAsync(string email, Vouched who, HttpContext context, CancellationToken stop)
    {
        var language = Languages.Meant(CultureInfo.CurrentUICulture.Name) ?? Languages.English;
        var person = Person.With(email, who.Name ?? email.Split('@')[0], language, clock.GetCurrentInstant());
        await using var step = await db.BeginStepAsync(context.Doing("make an account", "people"), stop);
        if (!(await people.CreateAsync(person)).Succeeded) return null;
        await step.CompleteAsync(stop);
        return person;
    }

    private sealed record Waiting(string Provider, Vouched Who);
}
