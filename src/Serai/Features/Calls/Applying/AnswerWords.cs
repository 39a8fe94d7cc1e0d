using Microsoft.Extensions.Localization;
using Serai.Forms;

namespace Serai.Features.Calls.Applying;

/// <summary>Says what is wrong with an answer.</summary>
public sealed class AnswerWords(IStringLocalizer<AnswerTexts> texts, AnswerLines lines)
{
    /// <summary>An answer as people read it.</summary>
    public string Value(FormDesign design, FieldPath path, Answer answer, string language) => design.Field(path.Field) is { } field ? lines.Value(field, answer, design, language) : "";

    public string Of(FormDesign design, AnswerProblem problem)
    {
        var field = design.Field(problem.Path.Field);
        return texts["Answer." + problem.Code + Variant(field, problem), problem.Found ?? "", problem.Least ?? "", problem.Most ?? ""];
    }

    // What is counted, and which end of a range there is.
    private static string Variant(FormField? field, AnswerProblem problem) => problem.Code switch
    {
        AnswerProblemCode.TooLong or AnswerProblemCode.TooShort => field?.Length?.Unit == TextUnit.Words ? ".Words" : ".Characters",
        AnswerProblemCode.OutOfRange => problem.Least is null ? ".Most" : problem.Most is null ? ".Least" : "",
        AnswerProblemCode.TooMany or AnswerProblemCode.TooFew => field?.Kind == FieldKind.Group ? ".Entries" : "",
        AnswerProblemCode.Missing => field?.Kind switch { FieldKind.Choice or FieldKind.Choices => ".Choose", FieldKind.File => ".File", FieldKind.Group => ".Entries", FieldKind.Person or FieldKind.Organization => ".Name", _ => "" },
        _ => "",
    };
}
