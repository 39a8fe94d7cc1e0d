using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Sources;

/// <summary>Puts together what sources say, source by source: the trusted first, then by title.</summary>
public sealed class SaidBySource(IReadOnlyDictionary<Guid, OrganizationBrief> briefs, ILookup<string, Decision> decisions, bool withAlliance)
{
    private readonly Dictionary<Guid, (Source Source, List<SaidMembership> Memberships, List<SaidFact> Facts)> sources = [];

    public IReadOnlyList<Said> All => [.. sources.Values
        .OrderBy(s => s.Source.Trust).ThenByName(s => s.Source.Title).ThenBy(s => s.Source.Key, StringComparer.Ordinal)
        .Select(s => new Said(s.Source, [.. s.Memberships.OrderByName(m => m.Statement.MemberName).ThenBy(m => m.Statement.Key, StringComparer.Ordinal)], s.Facts))];

    public void Add(MembershipStatement statement) => Of(statement.Source).Memberships.Add(new(
        statement,
        statement.MemberId is { } member ? briefs.GetValueOrDefault(member) : null,
        Alliance(statement.AllianceId),
        [.. decisions[statement.Key]]));

    public void Add(ReportedFigure figure) => Of(figure.Source).Facts.Add(new(SaidKind.Figure, "", null, figure.Date, figure.PlaceInSource, Alliance(figure.AllianceId)) { Figure = figure });

    public void Add(Activity activity) => Of(activity.Source).Facts.Add(
        new(SaidKind.Activity, activity.Title, null, activity.Date, activity.PlaceInSource, activity.AllianceId is { } id ? Alliance(id) : null) { Activity = activity });

    public void Add(OrganizationName name, Source source) => Of(source).Facts.Add(
        new(SaidKind.Name, name.Text, name.Language, null, name.PlaceInSource, Alliance(name.OrganizationId)));

    public void Add(SubjectText text, Source source) => Of(source).Facts.Add(
        new(SaidKind.Text, text.Text, text.Language, null, null, Alliance(text.SubjectId)));

    private OrganizationBrief? Alliance(Guid id) => withAlliance ? briefs.GetValueOrDefault(id) : null;

    private (Source Source, List<SaidMembership> Memberships, List<SaidFact> Facts) Of(Source source)
    {
        if (!sources.TryGetValue(source.Id, out var said))
            sources.Add(source.Id, said = (source, [], []));
        return said;
    }
}
