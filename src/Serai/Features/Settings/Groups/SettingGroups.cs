using Serai.Features.Changes;
using Serai.Features.Places;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Settings.Groups;

/// <summary>All groups, in the order of their page.</summary>
public sealed class SettingGroups(PlaceLabels places, IConfiguration configuration)
{
    public IReadOnlyList<SettingGroup> All { get; } =
        [new NameGroup(), new LookGroup(), new HomeGroup(), new FrontPageGroup(), new LanguagesGroup(), new TimeZoneGroup(), new PlacesGroup(places), new VisibilityGroup(), new RetentionGroup(configuration)];

    public SettingGroup? Find(string slug) => All.FirstOrDefault(g => g.Name == slug);

    public T Of<T>()
        where T : SettingGroup => All.OfType<T>().Single();
}

/// <summary>Names groups of settings where the history speaks of them; their address there is what was done to them, which anybody may read.</summary>
public sealed class SettingSubjects(SettingGroups groups, FieldWords words) : ISubjectNames
{
    public Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<Guid, SubjectName>>(groups.All.Where(g => ids.Contains(g.Id))
            .ToDictionary(g => g.Id, g => new SubjectName(words.Kind(g), null, ChangeLinks.About(g.Id))));
}
