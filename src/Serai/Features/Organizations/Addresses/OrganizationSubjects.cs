using Serai.Platform.History;

namespace Serai.Features.Organizations.Addresses;

/// <summary>Names organizations where the history speaks of them.</summary>
public sealed class OrganizationSubjects(OrganizationQueries organizations) : ISubjectNames
{
    public async Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop) =>
        (await organizations.Briefs(ids, reader, stop)).ToDictionary(o => o.Key, o => new SubjectName(o.Value.Name, o.Value.NameLanguage, OrganizationLinks.Show(o.Value.Slug)) { IsOrganization = true });
}
