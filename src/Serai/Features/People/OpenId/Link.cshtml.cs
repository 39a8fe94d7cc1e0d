using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.OpenId;

/// <summary>
/// Connects the account at a provider with the one here, of whoever is signed in here too. Open to nobody as well: who comes
/// from a provider and is not known is told what to do.
/// </summary>
[AllowAnonymous, StaysOpen]
public sealed class LinkModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, OpenIdProviders providers, OpenIdLogins logins, OwnPassword check, Arrival arrival) : PeoplePage(texts)
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Null where nobody is signed in.</summary>
    public Person? Person { get; private set; }

    public AskedFor Asked { get; private set; }
    public OpenIdProvider? Provider { get; private set; }
    public Vouched? Who { get; private set; }

    /// <summary>It lets another person in.</summary>
    public bool IsTaken { get; private set; }

    public Task OnGet() => FindAsync();

    public async Task<IActionResult> OnPost()
    {
        await FindAsync();
        if (Provider is null || Who is null || IsTaken || Person is null) return Again();
        if (await check.ProblemAsync(HttpContext, Person, Password, freshWillDo: true, Stop) is { } problem)
        {
            ModelState.AddModelError(Asked == AskedFor.Password ? "password" : "", problem);
            return Again();
        }
        if (!await logins.ConnectAsync(Person, Provider, Who, Stop))
        {
            await FindAsync();
            return Again();
        }
        arrival.End(HttpContext);
        return Go(PeopleLinks.OpenId);
    }

    private async Task FindAsync()
    {
        if (arrival.Waits(HttpContext) is not var (key, who) || providers.Find(key) is not { } provider) return;
        (Provider, Who) = (provider, who);
        if (HttpContext.Actor.PersonId is { } me)
        {
            Person = await db.Set<Person>().FirstAsync(p => p.Id == me, Stop);
            Asked = check.Ask(HttpContext, Person, freshWillDo: true);
        }
        IsTaken = await logins.FindAsync(who.Issuer, who.Subject, Stop) is { } login && login.UserId != HttpContext.Actor.PersonId;
    }
}
