using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.People.Passkeys;

/// <summary>One's own passkeys: which there are, another, another name, one less.</summary>
[NeedsSignIn]
public sealed class IndexModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<SignInTexts> words, SeraiDb db, OwnPasskeys own, OwnPassword check, Ceremonies ceremonies) : PeoplePage(texts)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;
    public AskedFor Asked { get; private set; }
    public IReadOnlyList<PersonPasskey> Passkeys { get; private set; } = [];
    public bool CanBeHere => PasskeySetup.CanBeAt(Request);
    public bool IsFull => Passkeys.Count >= OwnPasskeys.Most;

    public async Task OnGet()
    {
        await ShowAsync();
        Name = DeviceWords.Of(Request.Headers.UserAgent) is var device && device != DeviceWords.Unknown ? device : null;
    }

    /// <summary>
    /// For the page's script. Who asks is made sure of here, before the device makes anything: a passkey is taken only from a
    /// browser that got these options.
    /// </summary>
    public async Task<IActionResult> OnPostOptions()
    {
        var person = await MeAsync();
        if (await check.ProblemAsync(HttpContext, person, Password, freshWillDo: true, Stop) is not { } problem) return Content(await ceremonies.BeginMakingAsync(HttpContext, person), "application/json");
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return new JsonResult(new Refused(problem)) { StatusCode = Response.StatusCode };
    }

    public async Task<IActionResult> OnPostAdd(string? credential)
    {
        var person = await MeAsync();
        await ShowAsync();
        var name = NameOf(Name);
        if (name is null) ModelState.AddModelError("name", words["Passkeys.NameMissing", OwnPasskeys.LongestName]);
        else if (IsFull) ModelState.AddModelError("", words["Passkeys.Full", OwnPasskeys.Most]);
        else if (await ceremonies.MakeAsync(HttpContext, person, credential) is not { } passkey) ModelState.AddModelError("", words["Passkeys.NotMade"]);
        else
        {
            await own.AddAsync(person, passkey, name, Stop);
            return Go(PeopleLinks.Passkeys);
        }
        return Again();
    }

    public async Task<IActionResult> OnPostRename(string? id)
    {
        if (NameOf(Name) is { } name)
        {
            await own.RenameAsync(HttpContext.Actor.PersonId!.Value, id, name, Stop);
            return Go(PeopleLinks.Passkeys);
        }
        await ShowAsync();
        ModelState.AddModelError("", words["Passkeys.NameMissing", OwnPasskeys.LongestName]);
        return Again();
    }

    public async Task<IActionResult> OnPostRemove(string? id)
    {
        await own.RemoveAsync(await MeAsync(), id, Stop);
        return Go(PeopleLinks.Passkeys);
    }

    private static string? NameOf(string? text) => text?.Trim() is { Length: > 0 and <= OwnPasskeys.LongestName } name && HiddenSigns.First(name) is null ? name : null;

    private Task<Person> MeAsync()
    {
        var id = HttpContext.Actor.PersonId!.Value;
        return db.People.FirstAsync(p => p.Id == id, Stop);
    }

    private async Task ShowAsync()
    {
        Person = await MeAsync();
        Asked = check.Ask(HttpContext, Person, freshWillDo: true);
        Passkeys = await own.OfAsync(Person.Id, Stop);
    }

    private sealed record Refused(string Problem);
}
