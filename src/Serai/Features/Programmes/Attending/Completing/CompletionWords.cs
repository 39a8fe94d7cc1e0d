using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Says in the reader's language why somebody has completed, or has not.</summary>
public sealed class CompletionWords(IStringLocalizer<AttendingTexts> texts)
{
    /// <summary>“attended 4 of 5 (80 %), all required”, “missed ‘Clinical visit’, which is required”.</summary>
    public string Why(Edition edition, CompletionOf of)
    {
        var culture = CultureInfo.CurrentUICulture;
        var (attended, counted, percent) = (of.Attended.ToString("N0", culture), of.Counted.ToString("N0", culture), of.Percent ?? 0);
        return of.Reason switch
        {
            CompletionReason.ByHand => texts["Reason.ByHand", of.Participant.CompletedWhy ?? "–"],
            CompletionReason.NothingAsked => texts["Reason.NothingAsked"],
            CompletionReason.MissedRequired => texts.Count("Reason.MissedRequired", of.MissingRequired.Count, string.Join(texts["Reason.Between"].Value, of.MissingRequired.Select(s => texts["Reason.Session", s.TitleIn(culture.Name)].Value))),
            CompletionReason.TooFew => texts["Reason.TooFew", attended, counted, percent, edition.CompletionPercent ?? 0],
            _ => of.Counted == 0 ? texts["Reason.Required"] : texts["Reason.Enough", attended, counted, percent],
        };
    }
}
