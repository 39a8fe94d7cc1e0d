using System.Globalization;

namespace Serai.Edtf.Values;

/// <summary>A time of day, with minutes east of Greenwich where the text tells.</summary>
internal sealed record TimeValue(int Hour, int Minute, int Second, int? Offset)
{
    /// <summary>23:20:30, and UTC+4:30 between the brackets.</summary>
    public string Words(string open, string close) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Hour:00}:{Minute:00}:{Second:00}{(Offset is null ? "" : $"{open}UTC{WriteOffset("")}{close}")}");

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"T{Hour:00}:{Minute:00}:{Second:00}{WriteOffset("Z")}");

    private string WriteOffset(string greenwich) => Offset switch
    {
        null => "",
        0 => greenwich,
        { } offset => string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:00}:{Math.Abs(offset) % 60:00}"),
    };
}
