using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Programmes.Attending;

/// <summary>Attendance from a file: first shown row by row, then taken.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
[RequestSizeLimit(ReadAttendance.MostBytes * 2)]
[RequestFormLimits(ValueLengthLimit = ReadAttendance.MostBytes)]
public sealed class ImportModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, ReadAttendance read, TakeAttendance take, FileScan scan, IStringLocalizer<AttendingTexts> texts, IStringLocalizer<FileTexts> files, IStringLocalizerFactory all)
    : AttendingPage(db, programmes, organizations, all)
{
    // So many rows are shown; all of them are read.
    private const int MostShown = 500;

    private readonly IStringLocalizerFactory sentences = all;

    /// <summary>What the file says; null before one was given.</summary>
    public IReadOnlyList<AttendanceRow>? Rows { get; private set; }

    public IEnumerable<AttendanceRow> Shown => (Rows ?? []).OrderBy(r => r.Problem is null).ThenBy(r => r.Number).Take(MostShown);
    public int Good => Rows?.Count(r => r.Mark is not null) ?? 0;
    public int Wrong => Rows?.Count(r => r.Problem is not null) ?? 0;

    /// <summary>The good ones as a table, for the second step.</summary>
    public string Kept { get; private set; } = "";

    public string Sentence(AttendanceRow row) => row.Problem?.Sentence(sentences) ?? "";

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop) => await FindAsync(slug, edition, Right.Edit, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRead(string slug, string edition, IFormFile? file, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        if (file is null or { Length: 0 })
            return Again("file", texts["Problem.NoFile"]);
        if (file.Length > ReadAttendance.MostBytes)
            return Again("file", texts["Problem.FileTooLarge", ReadAttendance.MostBytes >> 20]);
        if (await scan.RefusesAsync(file, stop) is { } found)
            return Again("file", found.Sentence(files));
        var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, stop);
        copy.Position = 0;
        var (rows, unreadable, problem) = await read.OfAsync(Edition, copy, file.FileName, stop);
        if (unreadable is not null)
            return Again("file", unreadable.Sentence(sentences));
        if (problem is not null)
            return Again("file", problem);
        Rows = rows;
        Kept = "number\tsession\ttime\n" + string.Concat(rows.Where(r => r.Mark is not null).Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Participant!.Number}\t{r.Session!.Number}\t{AttendingTimes.Iso(r.Mark!.At)}\n")));
        return Page();
    }

    public async Task<IActionResult> OnPostTake(string slug, string edition, [FromForm] string? rows, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        ModelState.Clear();
        var (found, _, problem) = await read.OfAsync(Edition, new MemoryStream(Encoding.UTF8.GetBytes((rows ?? "").ReplaceLineEndings("\n"))), "rows.tsv", stop);
        if (problem is not null)
            return Again("file", problem);
        // Somebody may have gone since the file was shown.
        if (found.Any(r => r.Problem is not null) || found.Count == 0)
        {
            Rows = found;
            return Again("", texts["Problem.ChangedSince"]);
        }
        var (step, _, _) = await take.RunAsync(HttpContext, Programme, Edition, [.. found.Select(r => r.Mark!)], stop);
        return Go(AttendingLinks.Attendance(slug, edition), step);
    }
}
