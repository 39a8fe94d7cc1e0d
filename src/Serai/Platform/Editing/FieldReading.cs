namespace Serai.Platform.Editing;

/// <summary>What a text was read as: its canonical form with the value, or what is wrong with it.</summary>
/// <param name="Text">Canonical; what was typed, where there is a problem.</param>
/// <param name="Value">What the record takes.</param>
public readonly record struct FieldReading(string Text, object? Value, FieldProblem? Problem = null)
{
    public static FieldReading Refused(string typed, string code, params object[] more) => new(typed, null, new(code, [typed, .. more]));

    public static FieldReading Refused(string typed, FieldProblem problem) => new(typed, null, problem);
}

/// <summary>What reading and writing a field may ask: references look up records, places their labels.</summary>
public sealed record FieldContext(SeraiDb Db, IServiceProvider Parts, CancellationToken Stop);

/// <summary>One of the values that a field takes, with its label; no label where the texts of the record's kind have it.</summary>
public sealed record FieldChoice(string Value, string? Label = null);
