using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Agreements.Importing;

/// <summary>Takes a register in as it is: a file or pasted rows.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
[RequestSizeLimit(BringRegister.MostBytes + (1 << 20))]
public sealed class NewModel(SeraiDb db, ImportQueries queries, BringRegister bring, FileScan scan, IStringLocalizer<ImportTexts> texts, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all) : ImportPage(db, queries)
{
    private const string Pasted = "pasted.csv", PastedTable = "pasted.tsv";

    public string? Text { get; private set; }

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop) => await FindAsync(organization, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string organization, IFormFile? file, string? text, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop))
            return NotFound();
        ModelState.Clear();
        Text = text;
        var pasted = (text ?? "").Trim();
        var isFile = file is { Length: > 0 };
        if (file is { Length: > BringRegister.MostBytes })
            return Wrong("file", texts["Problem.TooLarge", BringRegister.MostBytes >> 20]);
        if (!isFile && pasted.Length == 0)
            return Wrong("file", texts[file is null ? "Problem.NoFile" : "Problem.EmptyFile"]);
        if (isFile && await scan.RefusesAsync(file!, stop) is { } found)
            return Wrong("file", found.Sentence(files));
        var (stream, name) = isFile ? (await BufferedAsync(file!, stop), file!.FileName) : OfText(pasted);
        var brought = await bring.RunAsync(Office.Id, HttpContext.Actor.PersonId, stream, isFile ? name : "", name, isFile ? null : Encoding.UTF8.WebName, stop);
        return brought.Import is { } import ? Go(ImportLinks.Columns(Slug, import.Id))
            : Wrong(isFile ? "file" : "text", brought.Problem?.Sentence(all) ?? (brought.IsTooLong ? texts["Problem.TooManyRows", AgreementImport.MostRows] : texts["Problem.NoRows"]));
    }

    // What is pasted from a spreadsheet has tabs between its cells.
    private static (Stream, string) OfText(string text) => (new MemoryStream(Encoding.UTF8.GetBytes(text)), text.Contains('\t', StringComparison.Ordinal) ? PastedTable : Pasted);

    private static async Task<Stream> BufferedAsync(IFormFile file, CancellationToken stop)
    {
        var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, stop);
        copy.Position = 0;
        return copy;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return Again();
    }
}
