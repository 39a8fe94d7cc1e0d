using NodaTime.Text;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Making;

/// <summary>A time on the clocks of a zone, to the minute: <c>2027-03-31T17:00</c>, or with a blank in the middle.</summary>
public sealed class LocalTimeFormat : FieldFormat
{
    public static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public override FieldType Type => FieldType.Line;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Pattern.Parse(text.Replace(' ', 'T')) is { Success: true } time
            ? time.Value.Year is > 1900 and < 3000 ? new FieldReading(Pattern.Format(time.Value), Pattern.Format(time.Value)) : FieldReading.Refused(text, new FieldProblem("TimeOutOfReach", text) { Texts = typeof(CallTexts) })
        : FieldReading.Refused(text, new FieldProblem("NotATime", text) { Texts = typeof(CallTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}

/// <summary>A named time zone of the IANA database: <c>Asia/Hong_Kong</c>.</summary>
public sealed class ZoneFormat : FieldFormat
{
    public override FieldType Type => FieldType.Line;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(z => z.Equals(text.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) is { } zone ? new FieldReading(zone, zone)
        : FieldReading.Refused(text, new FieldProblem("NotAZone", text) { Texts = typeof(CallTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
