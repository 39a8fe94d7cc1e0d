using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>Whose participation the front page shows, and in which initiative.</summary>
public sealed class HomeGroup() : SettingGroup("home", "5e771a90-0000-7000-8000-000000000002")
{
    private static readonly Field[] All =
    [
        Reference("organization", Setting.HomeOrganization, new OrganizationFormat()),
        Reference("initiative", Setting.Initiative, new InitiativeFormat()),
    ];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [Setting.HomeOrganization, Setting.Initiative];

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        if (!Guid.TryParse(((SettingDraft)record)[Setting.HomeOrganization], out var home)) return [];
        var name = await db.Organizations.Where(o => o.Id == home && o.Status == OrganizationStatus.Withdrawn).Select(o => o.Name).FirstOrDefaultAsync(stop);
        return name is null ? [] : [("organization", Problem("Withdrawn", name))];
    }

    private static Field Reference(string name, string key, FieldFormat format) =>
        Field.Of<SettingDraft>(name, format, d => Guid.TryParse(d[key], out var id) ? id : null, (d, v) => d[key] = v?.ToString());
}
