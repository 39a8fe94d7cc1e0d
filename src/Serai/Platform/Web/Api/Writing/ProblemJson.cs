using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Its name, as the body has it.</param>
/// <param name="Code">The same in every language.</param>
/// <param name="Detail">What is wrong and what would be right, in English.</param>
/// <param name="DetailLocal">The same in the reader's language, where that is another.</param>
public sealed record ProblemJson(string Field, string Code, string Detail, string? DetailLocal)
{
    public static ProblemJson Of(string field, FieldProblem problem, IStringLocalizerFactory texts) => new(
        field, problem.Date?.Code.ToString() ?? problem.Code, ApiRefusal.InEnglish(() => problem.Sentence(texts)),
        CultureInfo.CurrentUICulture.Name == Languages.English ? null : problem.Sentence(texts));

    /// <summary>422 with what is wrong field by field.</summary>
    public static IResult Refuse(HttpContext context, IEnumerable<KeyValuePair<string, FieldProblem>> problems, string? detail = null)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizerFactory>();
        var all = problems.Select(p => Of(p.Key, p.Value, texts)).ToList();
        return new ApiRefusal("BadFields", null, null, detail ?? (all.Count == 1 ? "Nothing was saved: one field has to be put right." : $"Nothing was saved: {all.Count} fields have to be put right."), StatusCodes.Status422UnprocessableEntity)
        {
            More = new Dictionary<string, object?> { ["problems"] = all },
        }.Answer(context);
    }
}
