using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;

namespace Serai.Ui.Editing;

/// <summary>What fields and their values are called, in the reader's language.</summary>
public sealed class FieldWords(IStringLocalizerFactory texts, IStringLocalizer<EditingTexts> own)
{
    private const int Shown = 200;

    public string Label(RecordKind kind, Field field) => Find(kind, field.Name) ?? field.Name;

    public string? Hint(RecordKind kind, Field field) => Find(kind, field.Name + ".hint");

    public string Choice(RecordKind kind, Field field, FieldChoice choice) => choice.Label ?? Find(kind, $"{field.Name}.{choice.Value}") ?? choice.Value;

    /// <summary>What the record is, as a title says it: “Name”, “Place”.</summary>
    public string Kind(RecordKind kind) => texts.Create(kind.Texts)[kind.Name];

    /// <summary>A value as a comparison shows it: words of a list by their labels; nothing as “(empty)”.</summary>
    public string Value(RecordKind kind, Field field, string text, IReadOnlyList<FieldChoice> choices) => field.Type switch
    {
        FieldType.YesNo => own[text == "true" ? "Yes" : "No"],
        _ when text.Length == 0 => own["EmptyValue"],
        FieldType.Choice or FieldType.Flags => string.Join(own["ListComma"], text.Split(',').Select(w => choices.FirstOrDefault(c => c.Value == w) is { } choice ? Choice(kind, field, choice) : w)),
        _ => text.Length > Shown ? text[..Shown] + "…" : text,
    };

    public string Sentence(FieldProblem problem) => problem.Sentence(texts);

    private string? Find(RecordKind kind, string key)
    {
        var from = texts.Create(kind.Texts);
        return from[$"{kind.Name}.{key}"] is { ResourceNotFound: false } special ? special.Value
            : from[key] is { ResourceNotFound: false } usual ? usual.Value
            : null;
    }
}
