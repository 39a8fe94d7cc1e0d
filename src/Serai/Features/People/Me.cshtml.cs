using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tokens;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.People;

/// <summary>One's own account: name, language, password, roles, and where one is signed in.</summary>
[NeedsSignIn]
public sealed class MeModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, PeopleQueries queries, BrowserSessions sessions, KnownSessions known, SignInByPassword check, NewPassword passwords, OwnTokens tokens, UserManager<Person> people) : PeoplePage(texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool EndTokens { get; set; }

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Grant> Grants { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Places { get; private set; } = null!;
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public bool HasTokens { get; private set; }
    public bool Saved { get; private set; }

    public async Task OnGet(bool saved)
    {
        await ShowAsync();
        (Name, Language, Saved) = (Person.Name, Person.Language, saved);
    }

    public async Task<IActionResult> OnPostName()
    {
        await ShowAsync();
        var name = Name?.Trim();
        if (string.IsNullOrEmpty(name)) Problem("name", "Name.Missing");
        else if (TypedLine.Problem(T, "Name", name, PersonMap.LongestName) is { } wrong) ModelState.AddModelError("name", wrong);
        if (Languages.Meant(Language) is not { } language) Problem("language", "Language.Missing");
        else if (ModelState.IsValid)
        {
            await using (var step = await db.BeginStepAsync(HttpContext.Doing("edit", "people", Person.Id), Stop))
            {
                (Person.Name, Person.Language) = (name!, language);
                if (!(await people.UpdateAsync(Person)).Succeeded)
                {
                    Problem("", "Me.Moved");
                    return Again();
                }
                await step.CompleteAsync(Stop);
            }
            known.Moved();
            return Go($"{PeopleLinks.Me}?saved=true&{ReaderLanguage.QueryKey}={language}");
        }
        return Again();
    }

    public async Task<IActionResult> OnPostPassword()
    {
        await ShowAsync();
        (Name, Language) = (Person.Name, Person.Language);
        if (PasswordRules.Problem(Password, Person.Email, Person.Name) is { } problem) Problem("password", problem, PasswordRules.Shortest, PasswordRules.Longest);
        if (!ModelState.IsValid) return Again();
        // Counted as at the sign-in: somebody at an open browser must not guess it here.
        var (person, wait) = await check.TryAsync(Person.Email!, OldPassword ?? "", ClientNetwork.Of(HttpContext), Stop);
        if (person is null)
        {
            ModelState.AddModelError("oldPassword", wait is { } time ? WaitWords.Say(HttpContext, T, time) : T["OldPassword.Wrong"]);
            return Again();
        }
        if (await passwords.SetAsync(Person, Password!, HttpContext.Actor.SessionId, EndTokens, Stop)) return Go(PeopleLinks.Me + "?saved=true");
        Problem("", "Me.Moved");
        return Again();
    }

    public async Task<IActionResult> OnPostEnd(Guid session)
    {
        await sessions.EndAsync(HttpContext.Actor.PersonId!.Value, session, Stop);
        return Go(PeopleLinks.Me);
    }

    private async Task ShowAsync()
    {
        var id = HttpContext.Actor.PersonId!.Value;
        Person = await db.People.FirstAsync(p => p.Id == id, Stop);
        Grants = await queries.OwnAsync(id, Stop);
        Places = await queries.PlacesAsync(Grants.Select(g => g.OrganizationId), Stop);
        Sessions = await sessions.OpenAsync(id, Stop);
        HasTokens = (await tokens.LiveAsync(id, Stop)).Count > 0;
    }
}
