using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Importing;

/// <summary>One partner alone: another organization is looked for, or a new one described.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class PartnerModel(SeraiDb db, ImportQueries queries, DecidePartners decide, PartnerViews views, SearchIndex index, PlaceLabels places, IStringLocalizer<ImportTexts> texts) : ImportPage(db, queries)
{
    private const int MostFound = 8, MostAsked = 200;

    public PartnerView Partner { get; private set; } = null!;
    public string Asked { get; private set; } = "";
    public IReadOnlyList<CandidateView> Found { get; private set; } = [];
    public string Name { get; private set; } = "";
    public string? Country { get; private set; }
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGet(string organization, Guid id, Guid partner, string? q, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, partner, stop))
            return NotFound();
        Asked = FieldValues.Clean(q ?? "") is var words && words.Length > MostAsked ? words[..MostAsked] : words;
        if (Asked.Length > 0)
            Found = await views.OfFoundAsync([.. index.Search(Asked, MostFound).Where(f => f.Id != Import.KeeperId)], Partner.Partner.OrganizationId, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string organization, Guid id, Guid partner, string? name, string? country, int seen, CancellationToken stop)
    {
        if (!await LoadAsync(organization, id, partner, stop))
            return NotFound();
        ModelState.Clear();
        var deciding = PartnerForm.Read(Request.Form);
        if (name is not null)
        {
            (Name, Country) = (FieldValues.Clean(name), FieldValues.Clean(country ?? ""));
            if (Name.Length is 0 or > OrganizationKind.LongestName)
                ModelState.AddModelError("name", texts["Problem.NoNewName", OrganizationKind.LongestName]);
            var code = places.CodeOf(Country);
            if (Country.Length > 0 && code is null)
                ModelState.AddModelError("country", texts["Problem.NoSuchPlace", Country]);
            if (!MayAdd)
                ModelState.AddModelError("name", texts["Problem.MayNotAdd"]);
            if (!ModelState.IsValid)
                return Again();
            deciding = [new(partner, seen, PartnerChoice.New, null, Name, code)];
        }
        if ((await decide.RunAsync(Import, deciding, HttpContext.Actor.PersonId, MayAdd, stop)).Count == 0)
            return Go(ImportLinks.Partners(Slug, id));
        await LoadAsync(organization, id, partner, stop);
        IsOvertaken = true;
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task<bool> LoadAsync(string organization, Guid id, Guid partner, CancellationToken stop)
    {
        Db.ChangeTracker.Clear();
        if (!await FindAsync(organization, id, stop) || await Db.AgreementImportPartners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == partner && p.ImportId == id, stop) is not { } found)
            return false;
        Partner = (await views.OfAsync([found], new HashSet<Guid>(), stop))[0];
        Name = found.NewName ?? found.Text;
        var code = found.Choice == PartnerChoice.New ? found.NewCountry : found.Country is { } word ? places.CodeIn(word) : null;
        Country = code is null ? null : places.Label(code, System.Globalization.CultureInfo.CurrentUICulture.Name);
        return true;
    }
}
