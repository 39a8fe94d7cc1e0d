using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Versions;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Comparing;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements;

/// <summary>Two versions of a text, clause by clause.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class CompareModel(SeraiDb db, AgreementQueries queries, AgreementTitles titles) : PageModel
{
    public Agreement Agreement { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public (int From, int To) Numbers { get; private set; }
    public AgreementContent Before { get; private set; } = null!;
    public AgreementContent After { get; private set; } = null!;

    /// <summary>By language.</summary>
    public IReadOnlyList<(string Language, ComparedText Text)> Compared { get; private set; } = [];

    /// <param name="slug">The agreement.</param>
    /// <param name="from">The older version; without it the one before the newer.</param>
    /// <param name="to">The newer version; without it the newest.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IActionResult> OnGet(string slug, int? from, int? to, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement || agreement.SeenBy(HttpContext.Actor) < Sees.Text
            || (to is { } number ? await db.VersionAsync(agreement.Id, number, stop) : await db.NewestAsync(agreement.Id, stop)) is not { } after
            || await db.VersionAsync(agreement.Id, from ?? Math.Max(1, after.Number - 1), stop) is not { } before)
            return NotFound();
        (Agreement, Name, Numbers, Before, After) = (agreement, await titles.OfAsync(agreement, stop), (before.Number, after.Number), before.Content(), after.Content());
        var (old, now) = (Before.Texts.ToDictionary(t => t.Language, t => t.Text), After.Texts.ToDictionary(t => t.Language, t => t.Text));
        Compared = [.. now.Keys.Union(old.Keys).Order(StringComparer.Ordinal).Select(l => (l, Comparison.Of(old.GetValueOrDefault(l, AgreementText.Empty), now.GetValueOrDefault(l, AgreementText.Empty))))];
        return Page();
    }
}
