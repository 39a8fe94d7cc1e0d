using NodaTime.Text;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Profile;

/// <summary>A bar of the timeline, with the days that bound it.</summary>
public sealed record MembershipBar(OwnMembership Own, string? PossibleFrom, string? CertainFrom, string? CertainTo, string? PossibleTo);

public sealed partial class ProfileWords
{
    /// <summary>All periods, past ones too: the line is the history, the day asked about is a mark on it.</summary>
    public IReadOnlyList<MembershipBar> Bars() => [.. profile.Memberships.Where(m => m.Membership.Spans.Count > 0).Select(own =>
    {
        var spans = own.Membership.Spans;
        var certain = spans.Where(s => s.IsCertain).ToList();
        return new MembershipBar(own,
            Day(spans.Min(s => s.FromDay)), certain.Count == 0 ? null : Day(certain.Min(s => s.FromDay)),
            certain.Count == 0 ? null : Day(certain.Max(s => s.ToDay)), Day(spans.Max(s => s.ToDay)));
    })];

    /// <summary>The names of a bar's alliance and what it is for short.</summary>
    public string Tip(OwnMembership own) => own.Membership.Since is { } since
        ? texts["TipSince", Standing(own.Membership), since.Words()]
        : texts["TipUndated", Standing(own.Membership)];

    private static string? Day(int day) => day switch
    {
        <= MembershipSpan.Before => null,
        >= MembershipSpan.After => "..",
        _ => LocalDatePattern.Iso.Format(Alliances.Conclusions.When.Date(day)),
    };
}
