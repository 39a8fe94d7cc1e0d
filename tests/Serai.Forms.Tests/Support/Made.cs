using NodaTime;

namespace Serai.Forms.Tests.Support;

/// <summary>Forms and answers in few words.</summary>
internal static class Made
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 0, 0);

    public static Wording En(string text) => Wording.Of("en", text);

    public static FormField Field(string id, FieldKind kind = FieldKind.ShortText) => new(id, kind, En(id))
    {
        Options = kind is FieldKind.Choice or FieldKind.Choices ? [Option("a"), Option("b"), Option("c")] : [],
        File = kind == FieldKind.File ? new([FileType.Pdf, FileType.Jpeg], 2) : null,
        AsksOrcid = kind == FieldKind.Person,
    };

    public static FieldOption Option(string id) => new(id, En(id));

    public static FormField Group(string id, params Items<FormField> fields) => new(id, FieldKind.Group, En(id)) { Fields = fields };

    public static FormPage Page(string id, params Items<FormField> fields) => new(id, En(id), fields);

    public static FormDesign Design(params Items<FormPage> pages) => new(["en"], pages);

    /// <summary>A form of one page.</summary>
    public static FormDesign Of(params Items<FormField> fields) => Design(Page("one", fields));

    public static FormAnswers Filled(params (string, Answer)[] answers) => FormAnswers.Of(answers);

    public static GroupAnswer Entries(params Items<FormAnswers> entries) => new(entries);

    public static Condition Is(string field, string value) => new Condition.Is(field, new ConditionValue.Text(value));

    public static ConditionValue Number(decimal number) => new ConditionValue.Number(number);

    public static ConditionValue Day(string date) => new ConditionValue.Date(Date(date));

    public static LocalDate Date(string date) => StrictDate.TryRead(date, out var read) ? read : throw new FormatException(date);

    public static string[] Paths(FormDesign design, FormAnswers answers) => [.. Relevance.Of(design, answers).Paths.Select(p => p.ToString())];
}
