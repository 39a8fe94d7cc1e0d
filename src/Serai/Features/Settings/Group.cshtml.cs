using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Proposals;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Platform.Settings;
using Serai.Ui.Editing;

namespace Serai.Features.Settings;

/// <summary>One group of settings: what holds, where it comes from, and the form.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class GroupModel(SettingGroups groups, RecordDesk desk, LastSet last, IEnumerable<IGoesWithTime> things, IServiceProvider parts) : PageModel
{
    public SettingGroup Group { get; private set; } = null!;
    public RecordForm Form { get; private set; } = null!;
    public SetBy? Set { get; private set; }

    /// <summary>What holds where nothing is chosen.</summary>
    public string? Usual { get; private set; }

    /// <summary>Of what is kept for some time: what the coming night takes, as it stands now.</summary>
    public IReadOnlyList<(string Field, int Count)> Goes { get; private set; } = [];

    public bool IsChosen => Group.IsChosen(Form.At.Record);

    public async Task<IActionResult> OnGet(string part) =>
        await FindAsync(part) ? this.Of(await desk.OpenAsync(HttpContext, Group, part), form => Form = form) : NotFound();

    public async Task<IActionResult> OnPost(string part) =>
        await FindAsync(part) ? this.Of(await desk.SaveAsync(HttpContext, Group, part), form => Form = form) : NotFound();

    private async Task<bool> FindAsync(string part)
    {
        if (groups.Find(part) is not { } group) return false;
        (Group, Usual) = (group, group.Usual(parts));
        Set = (await last.OfAsync([group.Id], HttpContext.RequestAborted)).GetValueOrDefault(group.Id);
        if (group is RetentionGroup)
        {
            var goes = new List<(string, int)>();
            foreach (var thing in things)
                goes.Add((RetentionGroup.FieldOf(thing.By), await thing.CountAsync(HttpContext.RequestAborted)));
            Goes = goes;
        }
        return true;
    }
}
