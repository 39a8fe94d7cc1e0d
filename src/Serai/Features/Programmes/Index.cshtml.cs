using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Programmes;

/// <summary>The programmes that are public, in the order of their titles.</summary>
[AllowAnonymous]
public sealed class IndexModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, Today today) : PageModel
{
    private const int LongestWords = 200;
    public const int PageSize = 50;

    public string Words { get; private set; } = "";
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<(Programme Programme, Edition? Last, int Editions)> Found { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Briefs { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>The organizations whose programmes the reader sees behind the scenes.</summary>
    public IReadOnlyList<OrganizationBrief> Own { get; private set; } = [];

    public LocalDate Day => today.Day;
    public bool IsSignedIn => HttpContext.Actor.IsSignedIn;
    public string Language => CultureInfo.CurrentUICulture.Name;

    public string Turn(int number) => ProgrammeLinks.All + "?" + string.Join('&', new[] { Words.Length > 0 ? "q=" + Uri.EscapeDataString(Words) : null, number > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={number}") : null }.OfType<string>());

    /// <summary>The words of a search as they are taken.</summary>
    public static string Typed(string? q) => FieldValues.Clean(q ?? "") is var words && words.Length > LongestWords ? words[..LongestWords] : words;

    /// <summary>All that were found as a file for a spreadsheet.</summary>
    public string Csv => ProgrammeLinks.AllCsv + (Words.Length > 0 ? "?q=" + Uri.EscapeDataString(Words) : "");

    public async Task OnGet(string? q, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        Words = Typed(q);
        var found = programmes.Public(Words);
        Total = await found.CountAsync(stop);
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize)) : 1;
        var shown = await found.OrderBy(p => p.Folded).ThenBy(p => p.Slug).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        var ids = shown.Select(p => p.Id).ToList();
        var editions = (await db.Editions.AsNoTracking().Where(e => ids.Contains(e.ProgrammeId) && e.PublishedAt != null).ToListAsync(stop)).ToLookup(e => e.ProgrammeId);
        Found = [.. shown.Select(p => (p, editions[p.Id].MaxBy(e => e.Begins ?? LocalDate.MinIsoValue), editions[p.Id].Count()))];
        var own = HttpContext.Actor.PlacesOf(Right.SeeOffice) ?? [];
        Briefs = await organizations.Briefs([.. shown.SelectMany(p => new[] { p.KeeperId, p.AllianceId }).OfType<Guid>().Concat(own).Distinct()], Language, stop);
        Own = [.. own.Select(o => Briefs.GetValueOrDefault(o)).OfType<OrganizationBrief>().OrderBy(o => o.Name, NameOrder.Of(Language))];
    }
}
