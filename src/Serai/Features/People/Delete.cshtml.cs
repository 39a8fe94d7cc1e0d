using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Privacy;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.People;

/// <summary>Deletes a person, as an administrator does: with a reason, which stays.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class DeleteModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<PrivacyTexts> words, SeraiDb db, DeletePerson deletion, OwnPassword own) : PeoplePage(texts)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The administrator's own.</summary>
    [BindProperty]
    public string? Password { get; set; }

    public Person Me { get; private set; } = null!;
    public AskedFor Asked { get; private set; }
    public Person Person { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError("reason", words["Delete.ReasonMissing"]);
        else if (TypedLine.Problem(T, "Reason", Reason, GrantMap.LongestReason, lines: true) is { } wrong) ModelState.AddModelError("reason", wrong);
        else if (Names(Person).Any(n => Reason.Contains(n, StringComparison.OrdinalIgnoreCase))) ModelState.AddModelError("reason", words["Delete.ReasonNames"]);
        if (!ModelState.IsValid) return Again();
        if (await own.ProblemAsync(HttpContext, Me, Password, freshWillDo: false, Stop) is { } refused)
        {
            ModelState.AddModelError(Asked == AskedFor.Password ? "password" : "", refused);
            return Again();
        }
        db.ChangeTracker.Clear();
        if (await deletion.RunAsync(id, HttpContext.Doing("delete", RoleGiving.Subject(id), id, Reason), Stop) is var why and not DeletionProblem.None)
        {
            ModelState.AddModelError("", words["Delete." + why]);
            return Again();
        }
        return Go(PeopleLinks.Index);
    }

    private static string[] Names(Person person) => [person.Name, person.Email!];

    private async Task<bool> FindAsync(Guid id)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id, Stop) is not { } person) return false;
        Person = person;
        var me = HttpContext.Actor.PersonId!.Value;
        Me = await db.People.FirstAsync(p => p.Id == me, Stop);
        Asked = own.Ask(HttpContext, Me, freshWillDo: false);
        return true;
    }
}
