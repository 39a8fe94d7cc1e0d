using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Office;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>A page about the imports of an office: whoever may not is told that nothing is here.</summary>
public abstract class ImportPage(SeraiDb db, ImportQueries queries) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string Slug => Office.Slug;
    public AgreementImport Import { get; private set; } = null!;

    /// <summary>What comes into being belongs to the registry: whoever may edit everywhere adds it.</summary>
    public bool MayAdd => HttpContext.Actor.May(Right.Edit, null);

    protected SeraiDb Db => db;

    protected ImportQueries Queries => queries;

    protected async Task<bool> FindAsync(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.Edit, office.Id))
            return false;
        Response.Headers.CacheControl = "no-store";
        Office = office;
        return true;
    }

    protected async Task<bool> FindAsync(string organization, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop) || await queries.FindAsync(Office, id, stop) is not { } import)
            return false;
        Import = import;
        return true;
    }

    protected IActionResult Go(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    protected PageResult Again(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Number of the page that is asked for: Razor Pages keeps the word “page” of a route for itself.</summary>
    protected int AskedPage => int.TryParse(Request.Query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;
}
