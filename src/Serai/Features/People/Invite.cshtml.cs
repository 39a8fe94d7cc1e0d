using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>Invites somebody by e-mail to a role.</summary>
[Needs(Right.HandOutRoles, Anywhere = true)]
public sealed class InviteModel(IStringLocalizer<PeopleTexts> texts, Invitations invitations, NamedOrganization organizations, PeopleQueries queries, RoleWords words) : PeoplePage(texts)
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public RoleForm Form { get; set; } = new();

    public RoleFormView Fields { get; private set; } = null!;

    public async Task OnGet(string? at)
    {
        Form = new() { Organization = at, Role = nameof(Role.Editor) };
        await ShowAsync();
    }

    public async Task<IActionResult> OnPost()
    {
        IsEmail(Email);
        if (!invitations.CanSend(HttpContext)) Problem("", "Invite.NoAddress");
        var wanted = await Form.ReadAsync(organizations, T, ModelState.AddModelError, Stop);
        if (wanted is { } wish)
        {
            if (GrantRules.IsWrongPlace(wish.Role, wish.At)) Problem("organization", "Grant.WrongPlace");
            else if (!GrantRules.MayHandOut(HttpContext.Actor, wish.Role, wish.At)) Problem("role", "Grant.NotYours");
        }
        if (ModelState.IsValid && wanted is { } right)
        {
            if (await invitations.SendAsync(HttpContext, Email!.Trim(), right.Role, right.At, Form.Reason, Stop) is not { } wait) return Go(PeopleLinks.Index + "?sent=true");
            ModelState.AddModelError("", WaitWords.Say(HttpContext, T, wait));
        }
        await ShowAsync();
        return Again();
    }

    private async Task ShowAsync() => Fields = await RoleFormView.OfAsync(Form, HttpContext.Actor, words, queries, Stop);
}
