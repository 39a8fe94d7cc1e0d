using System.Globalization;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;
using Serai.Platform.Localisation;

namespace Serai.Features.Agreements.Templates;

/// <summary>The gaps that a template may have, and what an agreement puts into them.</summary>
public static class TemplateFields
{
    /// <summary>All that there are: party-1 is the keeper's first party, and so on.</summary>
    public static readonly IReadOnlyList<string> Known =
        ["title", "kind", "parties", "party-1", "party-2", "party-3", "unit-1", "unit-2", "unit-3", "signatory-1", "signatory-2", "signatory-3", "since", "until", "renewal-years", "notice-months", "fields", "themes", "reference"];

    private const int Parties = 3;

    /// <summary>What an agreement puts into them, in a language; null where nothing is known.</summary>
    public static IReadOnlyDictionary<string, string?> Of(AgreementView view, AgreementWords words, string language)
    {
        var agreement = view.Agreement;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // What is put in is said in the language of the text, not in the reader's.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["title"] = words.Title(view),
                ["kind"] = words.Kind(agreement.Kind),
                ["parties"] = words.Joined([.. view.Organizations.Select(o => o.Name)]),
                ["since"] = agreement.Since?.Words(),
                ["until"] = agreement.Until?.Words(),
                ["renewal-years"] = agreement.RenewalYears?.ToString(CultureInfo.CurrentUICulture),
                ["notice-months"] = agreement.NoticeMonths?.ToString(CultureInfo.CurrentUICulture),
                ["fields"] = Some(agreement.Fields.Select(f => Isced.Find(f.Code)?.NameIn(language))),
                ["themes"] = Some(AgreementFields.Lines(agreement.Themes)),
                ["reference"] = agreement.Reference,
            };
            var parties = view.Parties.DistinctBy(p => (p.Organization.Id, p.Row.Unit)).ToList();
            for (var i = 0; i < Parties; i++)
            {
                var party = parties.ElementAtOrDefault(i);
                var at = (i + 1).ToString(CultureInfo.InvariantCulture);
                fields["party-" + at] = party?.Organization.Name;
                fields["unit-" + at] = party?.Row.Unit;
                fields["signatory-" + at] = party is null ? null : Some(view.Signatories.Where(s => s.PartyId == party.Row.Id).Select(s => s.Name));
            }
            return fields;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string? Some(IEnumerable<string?> words) => string.Join("; ", words.OfType<string>()) is { Length: > 0 } some ? some : null;
}
