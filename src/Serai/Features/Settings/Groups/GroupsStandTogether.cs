using Serai.Platform.History.Undo;

namespace Serai.Features.Settings.Groups;

/// <summary>The rules of the groups of settings, where a step is taken back.</summary>
public sealed class GroupsStandTogether(SeraiDb db, SettingGroups groups) : IStandsTogether
{
    private const string Kind = "setting";

    public async Task<IReadOnlyList<(string Kind, string Key)>> BrokenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        var broken = new List<(string, string)>();
        foreach (var group in groups.All.Where(g => subjects.Contains(g.Id)))
            if (group is PlacesGroup)
                broken.AddRange(await TwiceAsync(stop));
            else if (await group.FindAsync(db, group.Name, stop) is { } at && (await group.CheckAsync(db, at.Record, stop)).Count > 0)
                broken.Add((Kind, group.Name));
        return broken;
    }

    // Two countries or regions of one name.
    private async Task<IEnumerable<(string, string)>> TwiceAsync(CancellationToken stop) =>
        from place in await PlacesGroup.OthersAsync(db, stop)
        group place by place.Alike into same
        where same.Select(p => p.Code).Distinct().Count() > 1
        from place in same
        select (Kind, place.Key);
}
