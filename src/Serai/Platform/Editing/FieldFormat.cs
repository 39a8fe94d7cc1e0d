namespace Serai.Platform.Editing;

/// <summary>
/// Reads one type of value from text, strictly, and writes it as text again. The text is canonical: the same value is
/// always written alike, so two texts say the same exactly when they are equal.
/// </summary>
public abstract class FieldFormat
{
    public abstract FieldType Type { get; }

    /// <summary>What no text at all means.</summary>
    public virtual FieldReading Empty => new("", null);

    /// <summary>Longest text, in UTF-16 units.</summary>
    public virtual int MaxLength => 300;

    /// <summary>The address of a list that suggests values as one types; null for none.</summary>
    public virtual string? Suggestions => null;

    /// <summary>The same for the forms, in the reader's words.</summary>
    public virtual string? Picker => Suggestions;

    /// <summary>The sign behind which the picker's value stands; null where the text is the value alone.</summary>
    public virtual string? PickAfter => null;

    /// <summary>The values to choose from, in their order; none where any may be typed.</summary>
    public virtual IReadOnlyList<FieldChoice> Choices(FieldContext context) => [];

    /// <summary>Reads a text that is neither empty nor longer than allowed, without blanks around it.</summary>
    public abstract ValueTask<FieldReading> ReadAsync(string text, FieldContext context);

    /// <summary>The canonical text of a value.</summary>
    public abstract ValueTask<string> WriteAsync(object value, FieldContext context);

    /// <summary>What was understood, in the reader's words, where the text itself does not say it.</summary>
    public virtual ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) => ValueTask.FromResult<string?>(null);
}
