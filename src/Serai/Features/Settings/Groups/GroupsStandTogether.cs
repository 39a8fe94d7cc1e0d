using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History.Undo;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>The rules of the groups of settings, where a step is taken back.</summary>
public sealed class GroupsStandTogether(SeraiDb db, SettingGroups groups) : IStandsTogether
{
    private const string Kind = "setting", Places = Setting.Place + ".";

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
        from row in await db.Settings.AsNoTracking().Where(s => s.Key.StartsWith(Places)).ToListAsync(stop)
        group row by row.Value.Normalize(NormalizationForm.FormKC).ToUpperInvariant() into same
        where same.Select(s => s.Key.Split('.')[1]).Distinct().Count() > 1
        from row in same
        select (Kind, row.Key);
}
