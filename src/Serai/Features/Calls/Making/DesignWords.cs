using Microsoft.Extensions.Localization;
using Serai.Forms;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Making;

/// <summary>Says what a form asks, and what is wrong with one.</summary>
public sealed class DesignWords(IStringLocalizer<DesignTexts> texts)
{
    public string Of(DesignProblem problem) => texts["Design." + problem.Code, problem.Id, problem.Other ?? ""];

    public string Of(JsonProblem problem) => texts["Json." + problem.Code, problem.Path];

    public string Kind(FieldKind kind) => texts["Kind." + kind];

    public string SeenBy(SeenBy seen) => texts["SeenBy." + seen];

    /// <summary>A condition as a sentence: “only if ‘Country’ is ‘France’ and ‘Born’ is after 1990-01-01”.</summary>
    public string Of(Condition condition, FormDesign design, string language) => texts["When", Part(condition, design, language, inner: false)];

    private string Part(Condition condition, FormDesign design, string language, bool inner)
    {
        string Label(string field) => design.Field(field)?.Label.In(language, design.FirstLanguage) ?? field;
        string Joined(IEnumerable<Condition> parts, string with) => string.Join(texts[with], parts.Select(p => Part(p, design, language, inner: true))) is var all && inner ? texts["When.Inner", all].Value : all;
        return condition switch
        {
            Condition.All all => Joined(all.Parts, "When.And"),
            Condition.Any any => Joined(any.Parts, "When.Or"),
            Condition.Not not => texts["When.Not", Part(not.Part, design, language, inner: true)],
            Condition.Is one => texts["When.Is", Label(one.Field), Value(one.Field, one.Value, design, language)],
            Condition.In list => texts["When.In", Label(list.Field), string.Join(texts["When.Comma"], list.Values.Select(v => Value(list.Field, v, design, language)))],
            Condition.Contains text => texts["When.Contains", Label(text.Field), Option(text.Field, text.Value, design, language)],
            Condition.Before before => texts["When.Before", Label(before.Field), Value(before.Field, before.Value, design, language)],
            Condition.After after => texts["When.After", Label(after.Field), Value(after.Field, after.Value, design, language)],
            Condition.Empty empty => texts["When.Empty", Label(empty.Field)],
            _ => "",
        };
    }

    private static string Value(string field, ConditionValue value, FormDesign design, string language) => value switch
    {
        ConditionValue.Text text => Option(field, text.Value, design, language),
        ConditionValue.Number number => StrictNumber.Write(number.Value),
        ConditionValue.Date day => DateWords.Of(day.Value),
        _ => "",
    };

    private static string Option(string field, string value, FormDesign design, string language) =>
        design.Field(field)?.Options.FirstOrDefault(o => o.Id == value)?.Label.In(language, design.FirstLanguage) ?? value;
}
