using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Certificates.Templates;

/// <summary>A page of one template, for those who edit at its organization. To all others there is none.</summary>
public abstract class TemplatePage(SeraiDb db) : PageModel
{
    public CertificateTemplate Template { get; private set; } = null!;

    /// <summary>The organization's word in addresses.</summary>
    public string Keeper { get; private set; } = "";

    protected SeraiDb Db => db;

    protected async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.CertificateTemplates.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop) is not { } template || !HttpContext.Actor.May(Right.Edit, template.KeeperId))
            return false;
        Template = template;
        var keeper = template.KeeperId;
        Keeper = await db.Organizations.Where(o => o.Id == keeper).Select(o => o.Slug).FirstAsync(stop);
        return true;
    }

    protected StatusCodeResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
