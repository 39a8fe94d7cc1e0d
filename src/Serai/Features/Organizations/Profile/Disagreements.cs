using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;
using Serai.Platform.Localisation;
using Serai.Ui;

namespace Serai.Features.Organizations.Profile;

/// <summary>What sources that don't fit together say, each in its own words.</summary>
/// <param name="Key">The text that names what they disagree about.</param>
public sealed record Disagreement(string Key, OrganizationBrief Alliance, IReadOnlyList<(string Says, IReadOnlyList<SourceNote> Notes)> Voices);

public sealed partial class ProfileWords
{
    public IReadOnlyList<Disagreement> Disagreements() =>
        [.. profile.Memberships.Where(m => m.Membership.IsDisputed).SelectMany(m => new[] { About(m, "Began", s => s.Since), About(m, "Ended", s => s.Until) }).OfType<Disagreement>()];

    private Disagreement? About(OwnMembership own, string key, Func<MembershipStatement, EdtfDate?> date)
    {
        var dated = own.Evidence.Where(e => e.Use != EvidenceUse.LeftAside && date(e.Statement) is not null).Select(e => e.Statement).ToList();
        // A list of an earlier day contradicts a later beginning as well as another beginning does.
        var lists = key == "Began"
            ? own.Evidence.Where(e => e.Use != EvidenceUse.LeftAside && e.Statement is { Since: null, AsOf: not null } s && dated.Any(d => Lo(d.Since!) > Hi(s.AsOf))).Select(e => e.Statement).ToList()
            : [];
        var voices = Voices(dated, s => date(s)!.Text, s => date(s)!.Words()).Concat(Voices(lists, s => s.AsOf!.Text, s => texts["ListedOn", s.AsOf!.Words()])).ToList();
        return dated.Any(a => dated.Any(b => !Fit(date(a)!, date(b)!))) || lists.Count > 0 ? new(key, own.Alliance, voices) : null;
    }

    private static IEnumerable<(string Says, IReadOnlyList<SourceNote> Notes)> Voices(IEnumerable<MembershipStatement> statements, Func<MembershipStatement, string> key, Func<MembershipStatement, string> says) =>
        statements.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (says(g.First()), (IReadOnlyList<SourceNote>)[.. g.Select(s => s.Source.Note()).DistinctBy(n => n.Key)]));

    private static bool Fit(EdtfDate one, EdtfDate other) => Alliances.Conclusions.When.Of(one).Fits(Alliances.Conclusions.When.Of(other));

    private static int Lo(EdtfDate date) => Alliances.Conclusions.When.Of(date).Lo;

    private static int Hi(EdtfDate date) => Alliances.Conclusions.When.Of(date).Hi;
}
