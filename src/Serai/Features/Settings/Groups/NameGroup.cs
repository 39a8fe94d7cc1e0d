using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>What the site is called: on the top bar, in titles, feeds and mails.</summary>
public sealed class NameGroup() : SettingGroup("name", "5e771a90-0000-7000-8000-000000000001")
{
    private const int Longest = 60, LongestShort = 20;

    private static readonly Field[] All =
        [.. InEach("name", SiteChosen.Name, new TextFormat(maxLength: Longest, isName: true)), Text("shortName", Setting.ShortName, new TextFormat(maxLength: LongestShort, isName: true))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [.. KeysInEach(SiteChosen.Name), Setting.ShortName];

    public override string Usual(IServiceProvider parts) => SiteChosen.Program;
}
