using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;

namespace Serai.Features.People.OpenId;

/// <summary>One's own accounts at other places that let in here: which there are, another, one less.</summary>
[NeedsSignIn]
public sealed class IndexModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, OpenIdProviders providers, OpenIdLogins logins) : PeoplePage(texts)
{
    public IReadOnlyList<PersonLogin> Logins { get; private set; } = [];
    public IReadOnlyList<OpenIdProvider> Providers => providers.All;

    public async Task OnGet() => Logins = await logins.OfAsync(HttpContext.Actor.PersonId!.Value, Stop);

    public async Task<IActionResult> OnPost(string? issuer, string? subject)
    {
        var id = HttpContext.Actor.PersonId!.Value;
        await logins.DisconnectAsync(await db.Set<Person>().FirstAsync(p => p.Id == id, Stop), issuer, subject, Stop);
        return Go(PeopleLinks.OpenId);
    }
}
