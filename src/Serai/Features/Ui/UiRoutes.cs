using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Localisation;
using Serai.Ui.Editing;

namespace Serai.Features.Ui;

/// <summary>Small answers that the interface's own scripts ask for.</summary>
public static class UiRoutes
{
    private static readonly DateFormat Dates = new(intervals: true);

    public static void MapUi(this IEndpointRouteBuilder app) => app.MapGet(EditingLinks.Date, Date).AllowAnonymous();

    /// <summary>What a date is understood as, in the reader's language; 422 with the reason where it is none.</summary>
    private static IResult Date(string? text, IStringLocalizerFactory texts)
    {
        var typed = FieldValues.Clean(text ?? "");
        if (typed.Length > Dates.MaxLength)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var reading = Dates.Read(typed);
        return reading.Problem is { } problem
            ? Results.Text(problem.Sentence(texts), statusCode: StatusCodes.Status422UnprocessableEntity)
            : Results.Text(((EdtfDate)reading.Value!).Words());
    }
}
