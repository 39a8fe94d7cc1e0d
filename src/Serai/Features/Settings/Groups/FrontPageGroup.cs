using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>What the office itself says on the front page, in each language.</summary>
public sealed class FrontPageGroup() : SettingGroup("front-page", "5e771a90-0000-7000-8000-000000000005")
{
    private const int LongestHeading = 120, LongestText = 4000;

    private static readonly Field[] All =
        [.. InEach("heading", Setting.FrontHeading, new TextFormat(maxLength: LongestHeading, isName: true)), .. InEach("text", Setting.FrontText, new TextFormat(lines: true, maxLength: LongestText))];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [.. KeysInEach(Setting.FrontHeading), .. KeysInEach(Setting.FrontText)];
}
