using System.Text.RegularExpressions;
using Serai.Platform.Editing;
using Serai.Platform.Mail;

namespace Serai.Features.Programmes.Taking;

/// <summary>Reads whom to invite: one a line, “Name, address” or “Name &lt;address&gt;”.</summary>
public static partial class InvitedLines
{
    public const int Most = 500;
    private const int LongestLine = 500;

    /// <returns>The people with the lines they stand in, and what is wrong, line by line.</returns>
    public static (IReadOnlyList<(string Name, string Email)> People, IReadOnlyList<FieldProblem> Wrong) Read(string typed)
    {
        var (people, wrong, seen) = (new List<(string, string)>(), new List<FieldProblem>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        foreach (var (index, line) in typed.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var text = FieldValues.Clean(line);
            if (text.Length == 0)
                continue;
            var number = index + 1;
            if (HiddenSigns.First(text.Replace('\t', ' ')) is { } sign)
            {
                wrong.Add(EditionTurn.Problem("LineSign", number, sign));
                continue;
            }
            if (text.Length > LongestLine || Line().Match(text) is not { Success: true } found)
            {
                wrong.Add(EditionTurn.Problem("LineWrong", number, text.Length > LongestLine ? text[..40] + "…" : text));
                continue;
            }
            var (name, email) = (found.Groups[1].Value.Trim(' ', ',', ';', '，', '\t', '"'), found.Groups[2].Value);
            if (name.Length is 0 or > ProgrammeMap.LongestName)
                wrong.Add(EditionTurn.Problem("LineName", number, ProgrammeMap.LongestName));
            else if (!MailAddresses.IsOne(email))
                wrong.Add(EditionTurn.Problem("LineEmail", number, email));
            else if (!seen.TryAdd(email, number))
                wrong.Add(EditionTurn.Problem("LineTwice", number, email, seen[email]));
            else
                people.Add((name, email));
        }
        return (people, wrong);
    }

    [GeneratedRegex(@"^(.*?)[\s,;，\t<]+([^\s<>,;，]+@[^\s<>,;，]+)>?$")]
    private static partial Regex Line();
}
