using Microsoft.Extensions.Localization;
using Serai.Platform.Tables;

namespace Serai.Features.Alliances.Lists.Reading;

/// <summary>What is wrong with a row of a list, kept with it: the name of a text and what goes into it.</summary>
public sealed record RowProblem(string Code, params IReadOnlyList<string> Arguments)
{
    private const string OfTable = "Row.";
    private const char Between = '\u001f';

    public static RowProblem Of(TableRowProblem problem) => new(OfTable + problem.Code, problem.Arguments);

    public static RowProblem Read(string kept) => kept.Split(Between) is [var code, .. var arguments] ? new(code, arguments) : new(kept);

    /// <summary>As it is kept. PostgreSQL keeps no NUL.</summary>
    public string Kept => string.Join(Between, Arguments.Select(a => a.Replace("\0", "", StringComparison.Ordinal)).Prepend(Code));

    public string Sentence(IStringLocalizerFactory texts) =>
        Code.StartsWith(OfTable, StringComparison.Ordinal) ? texts.Create(typeof(TableTexts))[Code, [.. Arguments]].Value : texts.Create(typeof(ListTexts))["Problem." + Code, [.. Arguments]].Value;
}
