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

    /// <param name="statements">All statements about its members, with their sources.</param>
    public IReadOnlyList<ChronicleEntry> Of(AllianceHead head, IReadOnlyList<MembershipStatement> statements)
    {
        var trusted = statements.Where(s => s.Source.IsTrusted && s.SupersededBy is null).ToList();
        var entries = Activities(head).Concat(Names(head))
            .Concat(Turns(head, m => m.Since, "Joined", trusted.ToLookup(s => s.Since?.Text)))
            .Concat(Turns(head, m => m.Until, "Left", trusted.ToLookup(s => s.Until?.Text)));
        return [.. entries.OrderByDescending(e => When.Of(e.Date).Lo).ThenByDescending(e => When.Of(e.Date).Hi)];
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
    private IEnumerable<ChronicleEntry> Turns(AllianceHead head, Func<Membership, EdtfDate?> date, string key, ILookup<string?, MembershipStatement> saying) =>
        head.Memberships.Where(m => date(m) is not null).GroupBy(m => date(m)!.Text).Select(g =>
        {
            var names = g.Select(m => head.BriefOf(m.MemberId)?.Name ?? m.MemberName).Distinct().Order(NameOrder.Current).ToList();
            var listed = string.Join(texts["Semicolon"], names.Take(Named));
            if (names.Count > Named)
                listed += texts["AndMore", names.Count - Named];
            var notes = saying[g.Key].Where(s => g.Any(m => m.MemberId == s.MemberId && (s.MemberId is not null || m.MemberName == s.MemberName)))
                .Select(s => s.Source).DistinctBy(s => s.Id).Select(s => s.Note()).ToList();
            return new ChronicleEntry(date(g.First())!, texts.Count(key, names.Count), listed, notes);
        });
}
