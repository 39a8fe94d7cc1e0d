using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Privacy;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.History;

namespace Serai.Features.People;

/// <summary>Deletes one's own account.</summary>
[NeedsSignIn]
public sealed class DeleteMeModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<PrivacyTexts> words, SeraiDb db, DeletePerson deletion, OwnPassword own) : PeoplePage(texts)
{
    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;
    public AskedFor Asked { get; private set; }

    public async Task OnGet() => await FindAsync();

    public async Task<IActionResult> OnPost()
    {
        await FindAsync();
        if (await own.ProblemAsync(HttpContext, Person, Password, freshWillDo: false, Stop) is { } problem)
        {
            ModelState.AddModelError(Asked == AskedFor.Password ? "password" : "", problem);
            return Again();
        }
        db.ChangeTracker.Clear();
        if (await deletion.RunAsync(Person.Id, HttpContext.Doing("delete", RoleGiving.Subject(Person.Id), Person.Id), Stop) is var why and not DeletionProblem.None)
        {
            ModelState.AddModelError("", words["Delete." + why]);
            return Again();
        }
        SessionCookie.Clear(HttpContext);
        return Go("/");
    }

    private async Task FindAsync()
    {
        var id = HttpContext.Actor.PersonId!.Value;
        Person = await db.People.FirstAsync(p => p.Id == id, Stop);
        Asked = own.Ask(HttpContext, Person, freshWillDo: false);
    }
}
