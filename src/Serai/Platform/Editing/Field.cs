namespace Serai.Platform.Editing;

/// <summary>
/// One thing that can be edited of a record. Forms, the API, stored proposals and the comparison of two editors' work all
/// know it by its name and its canonical text.
/// </summary>
public sealed class Field
{
    private readonly Func<object, object?> get;
    private readonly Action<object, object?> set;
    private readonly int? maxLength;

    private Field(string name, FieldFormat format, Func<object, object?> get, Action<object, object?> set) =>
        (Name, Format, this.get, this.set) = (name, format, get, set);

    /// <summary>As the API's JSON has it: <c>nameLanguage</c>.</summary>
    public string Name { get; }

    public FieldFormat Format { get; }

    public FieldType Type => Format.Type;

    public bool Required { get; init; }

    /// <summary>Longest text, in UTF-16 units.</summary>
    public int MaxLength { get => maxLength ?? Format.MaxLength; init => maxLength = value; }

    /// <summary>Whether many records can be given the same value at once.</summary>
    public bool InBulk { get; init; }

    /// <param name="name">The API's name.</param>
    /// <param name="format">Reads and writes it as text.</param>
    /// <param name="get">Null where nothing is given.</param>
    /// <param name="set">Takes what the format reads.</param>
    /// <param name="required">Nothing given is refused.</param>
    /// <param name="inBulk">See <see cref="InBulk"/>.</param>
    public static Field Of<T>(string name, FieldFormat format, Func<T, object?> get, Action<T, object?> set, bool required = false, bool inBulk = false) =>
        new(name, format, record => get((T)record), (record, value) => set((T)record, value)) { Required = required, InBulk = inBulk };

    /// <summary>What the record has, as <see cref="Write"/> takes it.</summary>
    public object? ValueOf(object record) => get(record);

    /// <summary>The canonical text of what the record has.</summary>
    public async ValueTask<string> TextAsync(object record, FieldContext context) =>
        get(record) is { } value ? await Format.WriteAsync(value, context) : Format.Empty.Text;

    /// <summary>Reads what was typed.</summary>
    public async ValueTask<FieldReading> ReadAsync(string typed, FieldContext context)
    {
        var text = FieldValues.Clean(typed);
        if (text.Length > MaxLength)
            return FieldReading.Refused(text, FieldProblem.TooLong, text.Length, MaxLength);
        if (HiddenSigns.First(text, lines: true) is { } sign)
            return FieldReading.Refused(text, FieldProblem.Unprintable, sign);
        if (text.Length > 0)
            return await Format.ReadAsync(text, context);
        return Required && Format.Empty.Value is null ? FieldReading.Refused(text, FieldProblem.Missing) : Format.Empty;
    }

    /// <summary>Gives the record a value that <see cref="ReadAsync"/> has read.</summary>
    public void Write(object record, object? value) => set(record, value);
}
