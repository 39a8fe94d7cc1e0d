using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Lists.Reading;
using Serai.Features.Sources;
using Serai.Platform;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Files.Store;

namespace Serai.Features.Alliances.Lists;

/// <summary>Takes a list in: a file or pasted text, the day it is of, and where it is from.</summary>
[Needs(Right.Edit, IsSecret = true)]
[RequestSizeLimit(BringList.MostBytes + (1 << 20))]
public sealed class NewModel(SeraiDb db, BringList bring, FileScan scan, IStringLocalizer<ListTexts> texts, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all) : PageModel
{
    public const int LongestTitle = 500, LongestAddress = 1000, LongestDate = 100, LongestCategory = 200;

    private const string Pasted = "pasted.txt", PastedTable = "pasted.tsv";

    public Alliance Alliance { get; private set; } = null!;
    public string Slug => Alliance.Organization.Slug;
    public ListForm Form { get; private set; } = new();

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await FindAsync(slug, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, ListForm form, IFormFile? file, CancellationToken stop)
    {
        if (!await FindAsync(slug, stop))
            return NotFound();
        Form = form;
        ModelState.Clear();
        var about = Read(form);
        var text = (form.Text ?? "").Trim();
        if (file is { Length: > BringList.MostBytes })
            Wrong("file", texts["Problem.TooLarge", BringList.MostBytes >> 20]);
        else if (file is null or { Length: 0 } && text.Length == 0)
            Wrong("file", texts["Problem.NoFile"]);
        if (about is null || !ModelState.IsValid)
            return Again();
        if (file is { Length: > 0 } && await scan.RefusesAsync(file, stop) is { } found)
        {
            Wrong("file", found.Sentence(files));
            return Again();
        }
        var (stream, name) = file is { Length: > 0 } ? (await BufferedAsync(file, stop), file.FileName) : OfText(text);
        var brought = await bring.RunAsync(about with { Encoding = file is { Length: > 0 } ? null : "utf-8" }, stream, name, null, stop);
        if (brought.List is { } list)
        {
            Response.Headers.Location = ListLinks.Columns(Slug, list.Id);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        Wrong(file is { Length: > 0 } ? "file" : "text", brought.Problem?.Sentence(all) ?? (brought.IsTooLong ? texts["Problem.TooManyRows", MemberList.MostRows] : texts["Problem.NoRows"]));
        return Again();
    }

    private AboutList? Read(ListForm form)
    {
        var title = FieldValues.Clean(form.Title ?? "");
        var (address, dated, category) = (FieldValues.Clean(form.Address ?? ""), FieldValues.Clean(form.Dated ?? ""), FieldValues.Clean(form.Category ?? ""));
        if (title.Length is 0 or > LongestTitle)
            Wrong("title", texts[title.Length == 0 ? "Problem.NoTitle" : "Problem.TitleTooLong", LongestTitle]);
        if (address.Length > LongestAddress)
            Wrong("address", texts["Problem.TooLong", LongestAddress]);
        else if (address.Length > 0 && !AddressFormat.IsAddress(address))
            Wrong("address", texts["Problem.NotAnAddress"]);
        if (category.Length > LongestCategory)
            Wrong("category", texts["Problem.TooLong", LongestCategory]);
        EdtfDate? day = null;
        if (dated.Length > LongestDate)
            Wrong("dated", texts["Problem.TooLong", LongestDate]);
        else if (dated.Length > 0 && !EdtfDate.TryParse(dated, out day, out var problem))
            Wrong("dated", problem!.ToWords(System.Globalization.CultureInfo.CurrentUICulture.Name));
        else if (day is { IsInterval: true })
            Wrong("dated", texts["Problem.Interval"]);
        if (form.Kind == ListForm.Full && dated.Length == 0)
            Wrong("dated", texts["Problem.FullWithoutDay"]);
        var trust = EnumNames.Read<Trust>(form.Trust) ?? Trust.Own;
        return new(Alliance.Id, HttpContext.Actor.PersonId, title, address.Length == 0 ? null : address, trust, day, form.Kind == ListForm.Full, category.Length == 0 ? ListForm.Member : category);
    }

    // What is pasted from a spreadsheet has tabs between its cells.
    private static (Stream, string) OfText(string text) => (new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), text.Contains('\t', StringComparison.Ordinal) ? PastedTable : Pasted);

    private static async Task<Stream> BufferedAsync(IFormFile file, CancellationToken stop)
    {
        var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, stop);
        copy.Position = 0;
        return copy;
    }

    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        if (await db.AllianceOfAsync(slug, stop) is not { } alliance)
            return false;
        Alliance = alliance;
        return true;
    }

    private void Wrong(string field, string sentence) => ModelState.AddModelError(field, sentence);

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>What is filled in beside a list.</summary>
public sealed class ListForm
{
    public const string Full = "full", Additions = "additions", Member = "member";

    public string? Text { get; set; }
    public string? Title { get; set; }
    public string? Address { get; set; }
    public string? Dated { get; set; }
    public string? Trust { get; set; }
    public string? Category { get; set; }
    public string Kind { get; set; } = Additions;
}
