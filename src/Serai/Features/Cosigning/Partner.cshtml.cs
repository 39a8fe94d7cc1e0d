using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning;

/// <summary>Another site: its code to compare, its keys, and what is signed with it.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class PartnerModel(SeraiDb db, AcceptPartner accept, PartnerKeysKnown known, OrganizationQueries organizations, IStringLocalizerFactory texts, Today today) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public Partner Partner { get; private set; } = null!;
    public IReadOnlyList<PartnerKey> Keys { get; private set; } = [];
    public string? Code { get; private set; }

    /// <summary>Whether the codes are to be compared now.</summary>
    public bool IsToCompare { get; private set; }

    /// <summary>The codes that were compared before: whoever checks a proof asks for them.</summary>
    public IReadOnlyList<(string Code, LocalDate On)> Compared { get; private set; } = [];
    public OrganizationBrief? Organization { get; private set; }
    public IReadOnlyList<(CosignedAgreement Cosigned, Agreement Agreement)> Agreements { get; private set; } = [];
    public string? Typed { get; private set; }
    public string? Why { get; private set; }

    public bool MayAccept => HttpContext.Actor.May(Right.Represent, Office.Id);

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(string organization, Guid id, CancellationToken stop) => await LoadAsync(organization, id, stop) ? Page() : NotFound();

    /// <summary>The codes agree.</summary>
    public async Task<IActionResult> OnPostAccept(string organization, Guid id, string? code, string? speaksFor, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, stop) || !MayAccept)
            return NotFound();
        ModelState.Clear();
        Typed = FieldValues.Clean(speaksFor ?? "");
        if (await WhomAsync(Typed, stop) is not { } whom)
            return Again("speaksFor", CosigningProblem.Of("WhichOrganization", Typed));
        return await accept.AcceptAsync(HttpContext, id, code, whom, stop) is { } problem ? await LoadAsync(organization, id, stop) ? Again(problem.Code is "OwnOrganization" or "AnotherPartner" or "PartnerInUse" ? "speaksFor" : "", problem) : NotFound() : There();
    }

    public async Task<IActionResult> OnPostEnd(string organization, Guid id, string? why, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, stop) || !MayAccept)
            return NotFound();
        ModelState.Clear();
        Why = why;
        return await accept.EndAsync(HttpContext, id, why, stop) is { } problem ? await LoadAsync(organization, id, stop) ? Again(Sending.SayToPartner.FieldOf(problem), problem) : NotFound() : There();
    }

    /// <summary>Asks for its keys anew.</summary>
    public async Task<IActionResult> OnPostKeys(string organization, Guid id, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, stop) || !MayAccept)
            return NotFound();
        return await known.RefreshAsync(id, stop) ? There() : await LoadAsync(organization, id, stop) ? Again("", CosigningProblem.Of("Unreachable", Partner.Address, "")) : NotFound();
    }

    private StatusCodeResult There()
    {
        Response.Headers.Location = CosigningLinks.Partner(Office.Slug, Partner.Id);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private PageResult Again(string field, FieldProblem problem)
    {
        ModelState.AddModelError(field, problem.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // By the address that it has here, its ROR id, or a name that it alone bears.
    private async Task<Guid?> WhomAsync(string typed, CancellationToken stop)
    {
        var slug = typed.ToLowerInvariant();
        if (await db.Organizations.Where(o => o.Slug == slug || o.Identifiers.Any(i => i.Scheme == "ror" && i.Value == typed)).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop) is { } exact)
            return exact;
        return await db.Organizations.Where(o => o.Name == typed).Select(o => o.Id).Take(2).ToListAsync(stop) is [var only] ? only : null;
    }

    private async Task<bool> LoadAsync(string organization, Guid id, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id)
            || await db.Partners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && office.All.Contains(p.OfficeId), stop) is not { } partner)
            return false;
        (Office, Partner) = (office, partner);
        Keys = [.. (await db.PartnerKeys.AsNoTracking().Where(k => k.PartnerId == id).ToListAsync(stop)).OrderByDescending(k => k.AddedAt).ThenByDescending(k => k.Id)];
        Code = (await accept.CodeAsync(partner, stop)).Code;
        IsToCompare = partner.State is PartnerState.Found or PartnerState.Ended || (partner.State == PartnerState.Accepted && !await accept.IsOwnKeyKnownAsync(id, stop));
        Compared = [.. (await accept.ComparedAsync(partner, stop)).Select(c => (c.Code, today.DayOf(c.At)))];
        Organization = partner.OrganizationId == partner.OfficeId ? null : (await organizations.Briefs([partner.OrganizationId], System.Globalization.CultureInfo.CurrentUICulture.Name, stop)).GetValueOrDefault(partner.OrganizationId);
        Typed ??= Organization?.Slug;
        var agreements = db.Agreements;
        Agreements = [.. (await (from c in db.CosignedAgreements.AsNoTracking() where c.PartnerId == id
                                 join a in agreements.AsNoTracking() on (c.OpenId ?? c.HoldingId) equals a.Id
                                 select new { c, a }).ToListAsync(stop)).OrderByDescending(p => p.a.EnteredAt).Select(p => (p.c, p.a))];
        return true;
    }
}
