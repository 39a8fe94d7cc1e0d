using Serai.Forms;

namespace Serai.Features.Programmes.Surveys;

/// <summary>What a question of a survey asks for.</summary>
public enum SurveyKind
{
    /// <summary>A point from 1 to 5.</summary>
    Scale,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Any of several.</summary>
    Several,

    /// <summary>A text of some lines.</summary>
    Text,

    /// <summary>A text of one line.</summary>
    Line,
    Number,
}

/// <summary>The questions of surveys as questions of forms.</summary>
public static class SurveyKinds
{
    private const int MostCharacters = 300, MostWords = 1000;

    public static SurveyKind Of(FormField field) => field.Kind switch
    {
        FieldKind.Choice => SurveyKind.Choice,
        FieldKind.Choices => SurveyKind.Several,
        FieldKind.LongText => SurveyKind.Text,
        FieldKind.Number => Scale.Is(field) ? SurveyKind.Scale : SurveyKind.Number,
        _ => SurveyKind.Line,
    };

    /// <summary>A question with the limits that such questions mostly have; its options come besides.</summary>
    public static FormField New(SurveyKind kind, string id, Wording label) => kind switch
    {
        SurveyKind.Scale => new(id, FieldKind.Number, label) { Number = Scale.Usual },
        SurveyKind.Choice => new(id, FieldKind.Choice, label),
        SurveyKind.Several => new(id, FieldKind.Choices, label),
        SurveyKind.Text => new(id, FieldKind.LongText, label) { Length = new(TextUnit.Words, null, MostWords) },
        SurveyKind.Number => new(id, FieldKind.Number, label),
        _ => new(id, FieldKind.ShortText, label) { Length = new(TextUnit.Characters, null, MostCharacters) },
    };
}
