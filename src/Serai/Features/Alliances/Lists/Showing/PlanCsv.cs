using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Features.Places;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>What taking a list would change, member by member, for a spreadsheet.</summary>
public static class PlanCsv
{
    private static readonly string[] Columns = ["change", "row", "in_the_list", "member", "country_or_region", "was", "becomes", "is_new"];

    public static FileContentResult File(string slug, ListPlan plan, IStringLocalizer<ListTexts> texts, PlaceLabels places) =>
        new(CsvAnswer.Bytes(to => Write(to, plan, texts, places)), CsvAnswer.ContentType) { FileDownloadName = $"{slug}-changes.csv" };

    private static void Write(TextWriter to, ListPlan plan, IStringLocalizer<ListTexts> texts, PlaceLabels places)
    {
        to.Write(CsvFormat.Line(Columns));
        foreach (var line in plan.Lines)
            to.Write(CsvFormat.Line(
            [
                texts["Plan." + line.Kind].Value, line.Row, line.Said, line.Member,
                line.Country is { } code ? places.Label(code, CultureInfo.CurrentUICulture.Name) : null,
                Standing(line.Was, texts), Standing(line.Becomes, texts), line.IsMade ? texts["IsNew"].Value : null,
            ]));
    }

    private static string? Standing(string? word, IStringLocalizer<ListTexts> texts) => word is null ? null : texts["Standing." + word].Value;
}
