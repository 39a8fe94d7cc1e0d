using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.People.Tickets;
using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>Who holds roles where the reader hands them out, and who is invited.</summary>
[Needs(Right.HandOutRoles, Anywhere = true)]
public sealed class PeopleModel(IStringLocalizer<PeopleTexts> texts, PeopleQueries queries, Invitations invitations) : PeoplePage(texts)
{
    public IReadOnlyList<PersonRow> Rows { get; private set; } = [];
    public IReadOnlyList<Ticket> Invited { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Places { get; private set; } = null!;
    public int Total { get; private set; }
    public int PageNumber { get; private set; }
    public bool Sent { get; private set; }

    public async Task OnGet(bool sent, [FromQuery(Name = "page")] int? number)
    {
        PageNumber = Math.Clamp(number ?? 1, 1, 10_000);
        Sent = sent;
        (Rows, Total) = await queries.ListAsync(HttpContext.Actor, PageNumber, Stop);
        Invited = await queries.InvitationsAsync(HttpContext.Actor, Stop);
        Places = await queries.PlacesAsync(Rows.SelectMany(r => r.Grants).Select(g => g.OrganizationId).Concat(Invited.Select(t => t.OrganizationId)), Stop);
    }

    public async Task<IActionResult> OnPostTakeBack(Guid ticket)
    {
        await invitations.TakeBackAsync(HttpContext, ticket, Stop);
        return Go(PeopleLinks.Index);
    }
}
