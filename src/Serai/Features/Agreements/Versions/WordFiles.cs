using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Versions;

/// <summary>Hands out a version of the text as a document of Word.</summary>
public static class WordFiles
{
    public static void MapWordFiles(this IEndpointRouteBuilder app) => app.MapGet("/agreements/{slug}/text.docx", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(string slug, int? version, HttpContext http, SeraiDb db, AgreementQueries queries, AgreementWords words, IStringLocalizer<AgreementTexts> texts, AsOf asOf, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, http.Actor, stop) is not { } agreement || agreement.SeenBy(http.Actor) is var sees && sees < Sees.OpenText
            || await db.VersionAsync(agreement.Id, sees >= Sees.Text ? version : null, stop) is not { } found)
            return Results.NotFound();
        var view = await queries.OfAsync(agreement, http.Actor, asOf, stop);
        var wording = AgreementWording.Of(found.Content().Texts.OrderBy(t => t.Language, StringComparer.Ordinal), out _)!;
        var frame = new WordFrame(
            CultureInfo.CurrentUICulture.Name, words.Title(view),
            [new(texts["Kind"], words.Kind(agreement.Kind)), new(texts["Text.Parties"], words.Joined([.. view.Organizations.Select(o => o.Name)]) ?? "")],
            texts["Text.Foot", found.Number, found.Digest], texts["Text.Missing"]);
        return Results.File(WordOut.Write(wording, frame), WordOut.ContentType, texts["Text.FileName", slug, found.Number] + ".docx");
    }
}
