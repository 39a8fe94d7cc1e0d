using System.Globalization;

namespace Serai.Names.Bench;

/// <summary>How the answers to a list are.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="First">The share of answerable rows whose first candidate is right.</param>
/// <param name="Five">The share with a right one among the first five.</param>
/// <param name="Precision">Of the answerable rows that got a match, the share where it is right.</param>
/// <param name="Recall">Of the answerable rows, the share that got a right match.</param>
/// <param name="Wrong">Rows without an answer that got a match all the same.</param>
/// <param name="Absent">Rows without an answer.</param>
/// <param name="SetPrecision">Of all ids given as matches, the share that are right; those of rows without an answer are wrong.</param>
/// <param name="SetRecall">Of all right ids, the share given as matches.</param>
internal sealed record Outcome(int Rows, double First, double Five, double Precision, double Recall, int Wrong, int Absent, double SetPrecision, double SetRecall)
{
    public static Outcome Of(List<ResolveRow> rows, Func<ResolveRow, (string? First, string[] Five, string[] Matches)> ask)
    {
        var answers = rows.ConvertAll(row => (Row: row, Answer: ask(row)));
        var asked = answers.Where(a => a.Row.Ids.Length > 0).ToList();
        var matched = asked.Where(a => a.Answer.Matches.Length > 0).ToList();
        double Right(IEnumerable<(ResolveRow Row, (string? First, string[] Five, string[] Matches) Answer)> of) => of.Count(a => a.Answer.Matches.Any(a.Row.Ids.Contains));
        double given = answers.Sum(a => a.Answer.Matches.Length), hit = answers.Sum(a => a.Answer.Matches.Count(a.Row.Ids.Contains));
        return new(rows.Count,
            asked.Count(a => a.Row.Ids.Contains(a.Answer.First)) / (double)asked.Count,
            asked.Count(a => a.Answer.Five.Any(a.Row.Ids.Contains)) / (double)asked.Count,
            Right(matched) / matched.Count, Right(matched) / asked.Count,
            answers.Count(a => a.Row.Ids.Length == 0 && a.Answer.Matches.Length > 0), rows.Count - asked.Count,
            hit / given, hit / rows.Sum(row => row.Ids.Length));
    }

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Rows} | {First:F3} | {Five:F3} | {Precision:F3} | {Recall:F3} | {(Absent > 0 ? $"{Wrong} of {Absent}" : "")} | {SetPrecision:F3} | {SetRecall:F3} |");
}
