using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Naming;
using Serai.Features.Alliances.Lists.Showing;
using Serai.Features.Places;
using Serai.Features.Search;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Lists;

/// <summary>One row of a list alone: another organization is looked for, or one described that is in no register.</summary>
[Needs(Right.Edit, IsSecret = true)]
public sealed class OneRowModel(ListQueries queries, SeraiDb db, DecideRows decide, RowViews views, SearchIndex index, PlaceLabels places, IStringLocalizer<ListTexts> texts) : ListPage(queries)
{
    private const int MostFound = 8, LongestName = 500, LongestCity = 300, LongestWeb = 1000;

    public RowView Row { get; private set; } = null!;
    public string Asked { get; private set; } = "";
    public IReadOnlyList<CandidateView> Found { get; private set; } = [];
    public NewMemberForm Form { get; private set; } = new();
    public bool IsOvertaken { get; private set; }

    /// <summary>Whoever comes to describe a new one finds the form ready: Enter is enough where the row says all.</summary>
    public bool IsForNew => Request.Query[ListLinks.As] == ListLinks.AsNew;

    public async Task<IActionResult> OnGet(string slug, Guid id, Guid row, string? q, CancellationToken stop)
    {
        if (!await LoadAsync(slug, id, row, stop))
            return NotFound();
        Asked = FieldValues.Clean(q ?? "") is { Length: > 0 } words ? words : "";
        if (Asked.Length > 0)
            Found = await views.OfFoundAsync([.. index.Search(Asked, MostFound).Where(f => f.Id != Alliance.Id)], Row.Row.OrganizationId, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, Guid row, NewMemberForm form, CancellationToken stop)
    {
        if (!await LoadAsync(slug, id, row, stop))
            return NotFound();
        ModelState.Clear();
        var deciding = RowForm.Read(Request.Form);
        if (form.Name is not null)
        {
            Form = form;
            if (Read(form) is not { } made)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }
            deciding = [new(row, form.Seen, new(RowChoice.New, New: made))];
        }
        if ((await decide.RunAsync(List, deciding, HttpContext.Actor.PersonId, stop)).Refused.Count == 0)
            return Go(ListLinks.At(ListLinks.Names(Slug, id, ListLinks.ShowAll, await PageOfAsync(stop)), row));
        await LoadAsync(slug, id, row, stop);
        (IsOvertaken, Form, Response.StatusCode) = (true, form.Name is null ? Form : form, StatusCodes.Status409Conflict);
        return Page();
    }

    private NewMember? Read(NewMemberForm form)
    {
        var (name, country, city, web) = (FieldValues.Clean(form.Name ?? ""), FieldValues.Clean(form.Country ?? ""), FieldValues.Clean(form.City ?? ""), FieldValues.Clean(form.Web ?? ""));
        var code = places.CodeOf(country);
        if (name.Length is 0 or > LongestName)
            ModelState.AddModelError("name", texts["Problem.NoNewName", LongestName]);
        if (country.Length > 0 && code is null)
            ModelState.AddModelError("country", texts["Problem.NoSuchPlace", country]);
        if (city.Length > LongestCity)
            ModelState.AddModelError("city", texts["Problem.TooLong", LongestCity]);
        if (web.Length > LongestWeb)
            ModelState.AddModelError("web", texts["Problem.TooLong", LongestWeb]);
        else if (web.Length > 0 && !AddressFormat.IsAddress(web))
            ModelState.AddModelError("web", texts["Problem.NotAnAddress"]);
        return ModelState.IsValid ? new(name, code, city.Length == 0 ? null : city, web.Length == 0 ? null : web) : null;
    }

    private async Task<bool> LoadAsync(string slug, Guid id, Guid row, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (!await FindAsync(slug, id) || await db.MemberListRows.AsNoTracking().FirstOrDefaultAsync(r => r.Id == row && r.ListId == id, stop) is not { } found)
            return false;
        Row = (await views.OfAsync(Slug, List, [found], new HashSet<Guid>(), stop))[0];
        // From the row, or as it was described before.
        var made = found.Choice == RowChoice.New ? new(found.NewName!, found.NewCountry, found.NewCity, found.NewWeb) : NewMember.Of(found, found.Country is { } word ? places.CodeIn(word) : null);
        Form = new() { Name = made.Name, Country = Label(made.Country), City = made.City, Web = made.Web, Seen = found.Version };
        return true;
    }

    private async Task<int> PageOfAsync(CancellationToken stop) =>
        await db.MemberListRows.CountAsync(r => r.ListId == List.Id && r.Number < Row.Row.Number, stop) / ListQueries.PageSize + 1;

    private string? Label(string? code) => code is null ? null : places.Label(code, System.Globalization.CultureInfo.CurrentUICulture.Name);
}

/// <summary>What is said of an organization that is in no register.</summary>
public sealed class NewMemberForm
{
    public string? Name { get; set; }
    public string? Country { get; set; }
    public string? City { get; set; }
    public string? Web { get; set; }

    /// <summary>The version of the row that the page showed.</summary>
    public int Seen { get; set; }
}
