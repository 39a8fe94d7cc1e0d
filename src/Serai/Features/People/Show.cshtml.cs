using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>A person as those see them who hand out roles: what is held where, to give and to end.</summary>
[Needs(Right.HandOutRoles, Anywhere = true, IsSecret = true)]
public sealed class PersonModel(IStringLocalizer<PeopleTexts> texts, PeopleQueries queries, RoleGiving roles, RoleWords words, NamedOrganization organizations) : PeoplePage(texts)
{
    [BindProperty]
    public RoleForm Form { get; set; } = new() { Role = nameof(Role.Editor) };

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Grant> Grants { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Places { get; private set; } = null!;
    public RoleFormView Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostGive(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        if (await Form.ReadAsync(organizations, T, ModelState.AddModelError, Stop) is not { } wish) return Again();
        return After(await roles.GiveAsync(HttpContext, Person, wish.Role, wish.At, Form.Reason, Stop), "role");
    }

    public async Task<IActionResult> OnPostEnd(Guid id, Guid grant)
    {
        if (!await FindAsync(id)) return NotFound();
        if (Form.ReasonProblem(T) is { } wrong)
        {
            ModelState.AddModelError("", wrong);
            return Again();
        }
        return After(await roles.EndAsync(HttpContext, Person, grant, Form.Reason, Stop), "");
    }

    private IActionResult After(GrantProblem problem, string field)
    {
        if (problem == GrantProblem.None) return Go(PeopleLinks.Show(Person.Id));
        Problem(field, "Grant." + problem);
        return Again();
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await queries.ShowAsync(HttpContext.Actor, id, Stop) is not { } row) return false;
        (Person, Grants) = (row.Person, row.Grants);
        Places = await queries.PlacesAsync(Grants.Select(g => g.OrganizationId), Stop);
        Fields = await RoleFormView.OfAsync(Form, HttpContext.Actor, words, queries, Stop);
        return true;
    }
}
