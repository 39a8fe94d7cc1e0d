using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes;

/// <summary>A page of one programme. To whoever does not see it there is no such programme.</summary>
public abstract class ProgrammePage(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations) : PageModel
{
    public Programme Programme { get; protected set; } = null!;
    public string Language => CultureInfo.CurrentUICulture.Name;
    public string ProgrammeTitle => Programme.TitleIn(Language);
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Programme.KeeperId);
    public bool MaySee => HttpContext.Actor.May(Right.SeeOffice, Programme.KeeperId);

    protected SeraiDb Db => db;
    protected ProgrammeQueries Programmes => programmes;

    /// <param name="right">What is asked at its keeper's; null for what everybody reads.</param>
    protected async Task<bool> FindAsync(string slug, Right? right, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await programmes.FindAsync(slug, HttpContext.Actor, stop) is not { } programme || (right is { } asked && !HttpContext.Actor.May(asked, programme.KeeperId)))
            return false;
        Programme = programme;
        return true;
    }

    /// <summary>A whole number as it is typed; null where it is none.</summary>
    protected static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected Task<Dictionary<Guid, OrganizationBrief>> BriefsAsync(IEnumerable<Guid?> ids, CancellationToken stop) =>
        organizations.Briefs([.. ids.OfType<Guid>().Distinct()], Language, stop);
}

/// <summary>A page of one edition. To whoever does not see it there is no such edition.</summary>
public abstract class EditionPage(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations) : ProgrammePage(db, programmes, organizations)
{
    public Edition Edition { get; private set; } = null!;

    /// <summary>What the edition is called: its own title, else the programme's; with its year.</summary>
    public string EditionTitle => EditionNames.Of(Programme, Edition, Language);

    /// <summary>The zone of its sessions.</summary>
    public DateTimeZone Zone => EditionZone.Of(Edition);

    /// <param name="right">What is asked at its keeper's; null for what everybody reads.</param>
    protected async Task<bool> FindAsync(string slug, string edition, Right? right, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await Programmes.FindAsync(slug, edition, HttpContext.Actor, stop) is not { } found || (right is { } asked && !HttpContext.Actor.May(asked, found.Programme.KeeperId)))
            return false;
        (Programme, Edition) = found;
        return true;
    }
}

public static class EditionNames
{
    /// <summary>An edition's own title, else the programme's with the edition's year.</summary>
    public static string Of(Programme programme, Edition edition, string language) => edition.TitleIn(language) ?? programme.TitleIn(language) + " " + edition.Slug;
}
