namespace Serai.Platform.Editing.Formats;

/// <summary>Any number of values, one a line, each read by another format; the same one twice is one.</summary>
/// <param name="item">Reads one line.</param>
/// <param name="maxLength">Longest text, in UTF-16 units.</param>
public sealed class ListFormat(FieldFormat item, int maxLength = 20_000) : FieldFormat
{
    public override FieldType Type => FieldType.Text;

    public override FieldReading Empty => new("", Array.Empty<object>());

    public override int MaxLength => maxLength;

    public override string? Suggestions => item.Suggestions;

    public override string? Picker => item.Picker;

    public override string? PickAfter => item.PickAfter;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var (texts, values) = (new List<string>(), new List<object>());
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = await item.ReadAsync(line, context);
            if (reading.Problem is { } problem)
                return FieldReading.Refused(text, problem);
            if (texts.Contains(reading.Text))
                continue;
            texts.Add(reading.Text);
            values.Add(reading.Value!);
        }
        return new(string.Join('\n', texts), values);
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var texts = new List<string>();
        foreach (var one in (IEnumerable<object>)value)
            texts.Add(await item.WriteAsync(one, context));
        return string.Join('\n', texts);
    }
}
