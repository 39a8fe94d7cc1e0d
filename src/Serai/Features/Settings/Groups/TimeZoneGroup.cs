using Serai.Platform.Editing;
using Serai.Platform.Settings;

namespace Serai.Features.Settings.Groups;

/// <summary>Which day “today” is, and at which hour the site works at night.</summary>
public sealed class TimeZoneGroup() : SettingGroup("time-zone", "5e771a90-0000-7000-8000-000000000003")
{
    private static readonly Field[] All = [Text("timeZone", Setting.TimeZone, new TimeZoneFormat())];

    public override IReadOnlyList<Field> Fields => All;

    protected override IReadOnlyList<string> Keys { get; } = [Setting.TimeZone];

    public override string Usual(IServiceProvider parts) => parts.GetRequiredService<SiteChoices>().Installed.Id;

    protected override IEnumerable<string> Configured => ["Serai:TimeZone"];
}

/// <summary>A zone of the TZ database, by its name; one of its older names is taken too.</summary>
public sealed class TimeZoneFormat : FieldFormat
{
    private static readonly IReadOnlyList<FieldChoice> All =
        [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id == "Etc/UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))).Order(StringComparer.Ordinal).Select(id => new FieldChoice(id, id))];

    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => All;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone
        ? new FieldReading(zone.Id, zone.Id)
        : FieldReading.Refused(text, new FieldProblem("NoTimeZone", text) { Texts = typeof(SettingFieldTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
