using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Editing;

namespace Serai.Features.Cosigning;

/// <summary>Why something is not sent or not taken, in the reader's words.</summary>
public static class CosigningProblem
{
    public static FieldProblem Of(string code, params object[] words) => new(code, words) { Texts = typeof(CosigningTexts) };

    public static FieldProblem Of(CourseProblem why) => Of("Course." + why);

    /// <summary>With the field's name in the reader's language, which its label is asked for.</summary>
    public static FieldProblem Of(DocumentProblem wrong) => Of("Document." + wrong.Code, new TermName(wrong.Field));
}

/// <summary>The name of a term, in the language in which it is written out.</summary>
/// <param name="Term">As the canonical form calls it.</param>
public sealed record TermName(string Term)
{
    public override string ToString() => CosigningTexts.Resources.GetString("Term." + Term, System.Globalization.CultureInfo.CurrentUICulture) ?? Term;
}
