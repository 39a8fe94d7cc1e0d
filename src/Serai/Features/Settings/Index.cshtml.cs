using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.Settings;
using Serai.Ui.Editing;

namespace Serai.Features.Settings;

/// <summary>What the site has chosen: each group with what holds now, where it comes from, and who chose it.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class IndexModel(SeraiDb db, SettingGroups groups, LastSet last, FieldWords words, IStringLocalizer<SettingTexts> texts, FileScan scan, IServiceProvider parts) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Whether files that are sent are scanned; where the program runs it is set, not here.</summary>
    public bool ScansFiles => scan.IsOn;

    public async Task OnGet(CancellationToken stop)
    {
        var (set, rows, context) = (await last.OfAsync([.. groups.All.Select(g => g.Id)], stop), new List<Row>(), new FieldContext(db, parts, stop));
        foreach (var group in groups.All)
        {
            var says = await group.SaysAsync(context, words);
            // The logo is no field of a form.
            if (group is LookGroup && HttpContext.Site.Logo is not null) says = [.. says, (texts["Logo"], texts["Yes"])];
            rows.Add(new(group, says, group.Usual(parts), set.GetValueOrDefault(group.Id)));
        }
        Rows = rows;
    }

    /// <param name="Chosen">What of it is chosen, in words.</param>
    /// <param name="Usual">What holds where nothing is chosen.</param>
    public sealed record Row(SettingGroup Group, IReadOnlyList<(string What, string Value)> Chosen, string? Usual, SetBy? Set);
}
