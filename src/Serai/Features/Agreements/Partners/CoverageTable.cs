using Serai.Features.Agreements.Register;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Agreements.Partners;

/// <summary>The coverage as a table: partners down, kinds across.</summary>
/// <param name="OnlyQuiet">Only partners with a kind of which nothing came this year.</param>
public sealed record CoverageTable(IReadOnlyList<CoverageRow> Rows, IReadOnlyList<string> Kinds, bool OnlyQuiet)
{
    public const string QuietKey = "only", Quiet = "quiet";

    public static bool IsQuietAsked(IQueryCollection query) => query[QuietKey] == Quiet;

    public static CoverageTable Of(IReadOnlyList<CoverageRow> rows, bool onlyQuiet)
    {
        var kept = onlyQuiet ? [.. rows.Where(r => r.Kinds.Values.Any(c => c.Alive == 0))] : rows;
        var there = kept.SelectMany(r => r.Kinds.Keys).ToHashSet(StringComparer.Ordinal);
        return new(kept, [.. AgreementKinds.Known.Where(there.Contains), .. there.Except(AgreementKinds.Known).Order(StringComparer.Ordinal)], onlyQuiet);
    }
}

/// <summary>The same as a file: a line for each partner and kind.</summary>
public static class CoverageFile
{
    public static void MapCoverageFile(this IEndpointRouteBuilder app) => app.MapGet(RegisterLinks.CoverageCsv, SendAsync)
        .AddEndpointFilter<RouteHandlerBuilder, ExportTurns>().WithMetadata(new NeedsAttribute(Right.SeeOffice) { Anywhere = true, IsSecret = true });

    private static async Task<IResult> SendAsync(HttpContext http, RegisterPage register, PartnerQueries partners, AgreementWords words)
    {
        var (question, wrong) = register.Read(http);
        var (rows, unknown) = await partners.CoverageAsync(question, http.Actor, http.RequestAborted);
        if (wrong is not null || unknown is not null)
            return Results.Redirect(RegisterLinks.Coverage + http.Request.QueryString);
        var table = CoverageTable.Of(rows, CoverageTable.IsQuietAsked(http.Request.Query));
        return CsvAnswer.File("serai-agreement-coverage.csv", to =>
        {
            to.Write(CsvFormat.Line(["partner", "partner_slug", "country_or_region_code", "kind", "agreements_holding", "with_activity_this_year"]));
            foreach (var row in table.Rows)
                foreach (var kind in table.Kinds)
                    if (row.Kinds.TryGetValue(kind, out var cell))
                        to.Write(CsvFormat.Line([row.Partner.Name, row.Partner.Slug, row.Partner.CountryCode, words.Kind(kind), cell.Holding, cell.Alive]));
        });
    }
}
