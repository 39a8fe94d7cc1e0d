using Microsoft.Extensions.Localization;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>The course of an alliance, the latest first: activities, names, who came and went.</summary>
public sealed class ChronicleWords(IStringLocalizer<AllianceTexts> texts, AllianceWords words)
{
    private const int Named = 6;

    public IReadOnlyList<ChronicleLine> Of(AllianceHead head)
    {
        var lines = Activities(head).Concat(Names(head)).Select(e => new ChronicleLine(e.Date, MemberTurn.None, _ => e))
            .Concat(Turns(head, m => m.Since, MemberTurn.Joined))
            .Concat(Turns(head, m => m.Until, MemberTurn.Left));
        return [.. lines.OrderByDescending(l => When.Of(l.Date).Lo).ThenByDescending(l => When.Of(l.Date).Hi)];
    }

    private IEnumerable<ChronicleEntry> Activities(AllianceHead head) => head.TrustedActivities.Where(a => a.Date is not null)
        .Select(a => new ChronicleEntry(a.Date!, words.ActivityKind(a.Kind), a.Title, [a.Source.Note()]));

    private IEnumerable<ChronicleEntry> Names(AllianceHead head) => head.Names
        .Where(n => n.Source?.IsTrusted == true && (n.Name.Since ?? n.Name.Until) is not null)
        .GroupBy(n => (n.Name.Text, Since: n.Name.Since?.Text, Until: n.Name.Until?.Text)).Select(g => (Name: g.First().Name, Notes: g.Select(n => n.Source!.Note()).ToList()))
        .SelectMany(n => new[]
        {
            n.Name.Since is { } since ? new ChronicleEntry(since, texts["NameFrom"], n.Name.Text, n.Notes) : null,
            n.Name.Until is { } until ? new ChronicleEntry(until, texts["NameUntil"], n.Name.Text, n.Notes) : null,
        }).OfType<ChronicleEntry>();

    // All who came on one day are one entry.
    private IEnumerable<ChronicleLine> Turns(AllianceHead head, Func<Membership, EdtfDate?> date, MemberTurn turn) =>
        head.Memberships.Where(m => date(m) is not null).GroupBy(m => date(m)!.Text).Select(g => new ChronicleLine(date(g.First())!, turn, notes =>
        {
            var names = g.Select(m => head.BriefOf(m.MemberId)?.Name ?? m.MemberName).Distinct().ToList();
            var listed = string.Join(texts["Semicolon"], names.Order(NameOrder.Current).Take(Named));
            if (names.Count > Named)
                listed += texts["AndMore", names.Count - Named];
            return new(date(g.First())!, texts.Count(turn.ToString(), names.Count), listed, notes);
        }));
}
