using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Alliances.Compared;

/// <summary>What changed between a day and today, in the reader's words.</summary>
public sealed class ComparedWords(IStringLocalizer<AllianceTexts> texts, AllianceWords words)
{
    /// <summary>“Between 1 October 2016 and today, 23 November 2026”.</summary>
    public string Between(AsOf asOf) => texts["SinceBetween", Earlier(asOf), Later(asOf)];

    public string Earlier(AsOf asOf) => IsPast(asOf) ? DateWords.Of(asOf) : Today(asOf);

    public string Later(AsOf asOf) => IsPast(asOf) ? Today(asOf) : DateWords.Of(asOf);

    /// <summary>“3 came, 1 of them possibly; 1 left.” Empty where nobody did.</summary>
    public string Summary(IReadOnlyCollection<MembershipChange> changes)
    {
        var parts = changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g =>
        {
            var possible = g.Count(c => c.Answer == MembershipAnswer.Possible);
            return texts.Count("Changed." + g.Key, g.Count()) + (possible > 0 ? texts.Count("ChangedPossible", possible) : "");
        }).ToList();
        return parts.Count == 0 ? "" : string.Join(texts["Semicolon"], parts) + texts["Stop"];
    }

    /// <summary>The standing; of one that changed, “Observer → member”.</summary>
    public string Standings(MembershipChange change) => change.Kind switch
    {
        ChangeKind.Came => Standings(change.Now),
        ChangeKind.Left => Standings(change.Then),
        _ when Standings(change.Then) == Standings(change.Now) => Standings(change.Now),
        _ => $"{Standings(change.Then)} → {Standings(change.Now)}",
    };

    /// <summary>When it came or went; null where no source says.</summary>
    public string? Date(MembershipChange change) => change.Kind == ChangeKind.Left ? words.Until(change.Told[^1]) : words.Since(change.Told[^1]);

    // A day to come is compared with today as well.
    private static bool IsPast(AsOf asOf) => asOf.From <= asOf.Today;

    private string Today(AsOf asOf) => texts["TodayIs", DateWords.Of(asOf.Today)];

    private string Standings(IEnumerable<Membership> memberships) => string.Join(texts["ListComma"], memberships.Select(words.Category).Distinct());
}
