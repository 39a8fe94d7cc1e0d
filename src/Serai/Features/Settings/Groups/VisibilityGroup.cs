using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>Whether the site is read without signing in.</summary>
public sealed class VisibilityGroup() : SettingGroup("visibility", "5e771a90-0000-7000-8000-000000000007")
{
    private const string Yes = "true";

    private static readonly Field[] All = [Field.Of<SettingDraft>("closed", new YesNoFormat(), d => d[Setting.Closed] == Yes, (d, v) => d[Setting.Closed] = v is true ? Yes : null)];

    public override IReadOnlyList<Field> Fields => All;

    public override string Usual(IServiceProvider parts) => parts.GetRequiredService<IStringLocalizer<SettingTexts>>()["Everybody"];

    protected override IReadOnlyList<string> Keys { get; } = [Setting.Closed];
}
