using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Places;
using Serai.Features.Settings.Groups;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;

namespace Serai.Features.Settings;

/// <summary>All countries and regions, with what they are called here where that is another word than the program's.</summary>
[Needs(Right.ManageSite, IsSecret = true)]
public sealed class PlacesModel(SettingGroups groups, PlaceLabels places, LastSet last, SiteChoices choices) : PageModel
{
    public SettingGroup Group { get; } = groups.Of<PlacesGroup>();
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public SetBy? Set { get; private set; }
    public bool IsChosen => choices.Now.Places.Count > 0;

    public async Task OnGet(CancellationToken stop)
    {
        var (own, reader) = (choices.Now.Places, CultureInfo.CurrentUICulture.Name);
        Rows = [.. places.Codes.Select(c => new Row(c, places.UsualLabel(c, reader), [.. Languages.All.Select(l => (l.Name, own.GetValueOrDefault((c, l.Name)))).Where(l => l.Item2 is not null).Select(l => (l.Name, l.Item2!))]))
            // Those that have one first.
            .OrderByName(r => r.Usual).OrderBy(r => r.Own.Count == 0)];
        Set = (await last.OfAsync([Group.Id], stop)).GetValueOrDefault(Group.Id);
    }

    /// <param name="Usual">The program's word, in the reader's language.</param>
    /// <param name="Own">This site's, by language.</param>
    public sealed record Row(string Code, string Usual, IReadOnlyList<(string Language, string Label)> Own);
}
