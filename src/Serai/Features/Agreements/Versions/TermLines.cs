using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Fields;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Localisation;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Versions;

/// <summary>A term of a version as people read it.</summary>
public sealed record TermLine(string Label, Sequence<string> Values);

/// <summary>A term in two versions.</summary>
public sealed record TermChanged(string Label, Sequence<string> Before, Sequence<string> After);

/// <summary>Tells the terms of a version: all that is signed besides the text, as the version has it and not as the agreement stands since.</summary>
public sealed class TermLines(IStringLocalizer<AgreementFieldTexts> texts, IStringLocalizer<AgreementTexts> more, AgreementWords words)
{
    private const int DigitsTold = 12;

    public IReadOnlyList<TermLine> Of(AgreementContent content)
    {
        string Party(string? identifier) => content.Parties.FirstOrDefault(p => p.Identifier == identifier)?.Name ?? identifier ?? "";
        string Line(params IEnumerable<string?> parts) => string.Join(more["Comma"], parts.Where(p => !string.IsNullOrEmpty(p)));
        IEnumerable<(string Label, IEnumerable<string?> Values)> all =
        [
            ("kind", [words.Kind(content.Kind)]),
            ("title", [content.Title]),
            ("parties", content.Parties.Select(p => (string?)Line(p.Name, p.Unit))),
            ("Part.signatories", content.Parties.SelectMany(p => p.Signatories.Select(s => (string?)Line(s.Name, s.Post, p.Name)))),
            ("since", [Day(content.Since)]),
            ("until", [Day(content.Until)]),
            ("renewal", [texts["renewal." + (content.Renewal.Way == RenewalWay.Letters ? "by-exchange" : ApiJson.Word(content.Renewal.Way))] + (content.Renewal.Years is { } years ? " " + more.Count("Years", years) : "")]),
            ("noticeMonths", [content.NoticeMonths is { } months ? more.Count("Months", months) : null]),
            ("covers", content.Activities.Select(a => (string?)texts["covers." + a].Value)),
            ("fields", content.Fields.Select(f => Isced.Find(f)?.NameIn(CultureInfo.CurrentUICulture.Name) ?? f)),
            ("themes", content.Themes),
            ("languages", content.Languages),
            ("confidentiality", [texts["confidentiality." + content.Confidentiality]]),
            ("alliance", [content.Alliance]),
            ("parent", [content.Parent?[..DigitsTold]]),
            ("Part.obligations", content.Obligations.Select(o => (string?)Line(o.What, Day(o.Due), o.OwedBy is null ? null : Party(o.OwedBy)))),
            ("Part.contacts", content.Contacts.Select(c => (string?)Line(c.Name, c.Post, c.Address, Party(c.Party)))),
        ];
        return [.. all.Select(t => new TermLine(texts[t.Label], new(t.Values.OfType<string>().Where(v => v.Length > 0).Order(StringComparer.Ordinal)))).Where(t => t.Values.Count > 0)];
    }

    /// <summary>The terms that two versions say otherwise.</summary>
    public IReadOnlyList<TermChanged> Changed(AgreementContent before, AgreementContent after)
    {
        var (old, now) = (Of(before).ToDictionary(t => t.Label, t => t.Values), Of(after).ToDictionary(t => t.Label, t => t.Values));
        return [.. now.Keys.Union(old.Keys).Select(l => new TermChanged(l, old.GetValueOrDefault(l, []), now.GetValueOrDefault(l, []))).Where(t => !t.Before.Equals(t.After))];
    }

    private static string? Day(string? date) => date is null ? null : EdtfDate.TryParse(date, out var day, out _) ? day.Words() : date;
}
