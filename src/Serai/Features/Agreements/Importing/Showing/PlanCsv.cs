using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Taking;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>What taking a register in would do, row by row, for a spreadsheet.</summary>
public sealed class PlanCsv(IStringLocalizer<ImportTexts> texts, ImportWords words)
{
    private static readonly string[] Columns = ["row", "what", "title", "kind", "partners", "signed", "since", "until", "stage", "reference", "documents", "agreement", "why"];

    public FileContentResult File(string slug, ImportPlan plan) =>
        new(CsvAnswer.Bytes(to => Write(to, plan)), CsvAnswer.ContentType) { FileDownloadName = $"{slug}-agreements.csv" };

    private void Write(TextWriter to, ImportPlan plan)
    {
        to.Write(CsvFormat.Line(Columns));
        foreach (var line in plan.Lines)
            to.Write(CsvFormat.Line(
            [
                line.Row.Number, texts["Plan." + line.Kind].Value, line.Read?.Title, line.Read?.Kind is { } kind ? words.Value(ColumnPurpose.Kind, kind) : null, Partners(line),
                line.Read?.Signed?.Text, line.Read?.Since?.Text, line.Read?.Until?.Text, line.Kind is PlanKind.Added ? words.Value(ColumnPurpose.Status, line.Read!.Stage.ToString()) : null,
                line.Read?.Reference, string.Join("; ", line.Documents.Select(d => d.Path)), line.Slug, string.Join(' ', line.Issues.Select(words.Sentence)),
            ]));
    }

    /// <summary>The parties as they were settled, else as the row writes them.</summary>
    public static string Partners(PlanLine line) =>
        string.Join("; ", line.Parties.Count > 0 ? line.Parties.Select(p => p.Name) : line.Read?.Partners.Select(p => p.Text) ?? []);
}
