using System.Globalization;
using Serai.Features.Calls.Making;
using Serai.Forms;
using Serai.Platform.Editing;

namespace Serai.Features.Calls.Reviewing.Rounds;

/// <summary>A round as it is typed.</summary>
public sealed class RoundTyped
{
    public string Name { get; set; } = "";
    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public string? Late { get; set; } = "0";
    public string? Each { get; set; } = "2";
    public string? Middle { get; set; }
    public string? Anonymity { get; set; }
    public string? Others { get; set; }
    public string? Discussion { get; set; } = nameof(DiscussionRule.Off);
    public string? Delegates { get; set; }
    public string? DelegatesToNew { get; set; }
    public string? Kin { get; set; }
    public string? Topic { get; set; }

    /// <summary>Label, weight, least and most of each criterion.</summary>
    public IReadOnlyList<string[]> Criteria { get; set; } = [];

    public static RoundTyped Of(ReviewRound round) => new()
    {
        Name = round.Name, Opens = round.OpensLocal, Closes = round.ClosesLocal, Late = Text(round.LateDays), Each = Text(round.Each), Middle = round.Middle.ToString(), Anonymity = round.Anonymity.ToString(),
        Others = round.Others.ToString(), Discussion = round.Discussion.ToString(), Delegates = round.Delegates ? "1" : null, DelegatesToNew = round.DelegatesToNew ? "1" : null,
        Kin = round.KinConflict ? "1" : null, Topic = round.TopicField,
        Criteria = [.. Reviewing.Criteria.Read(round.Criteria).Select(c => (string[])[c.Label, c.Weight.ToString(CultureInfo.InvariantCulture), Text(c.Least), Text(c.Most)])],
    };

    public static RoundTyped Of(IFormCollection form) => new()
    {
        Name = FieldValues.Clean(form["name"].ToString()), Opens = form["opens"], Closes = form["closes"], Late = form["late"], Each = form["each"], Middle = form["middle"], Anonymity = form["anonymity"],
        Others = form["others"], Discussion = form["discussion"], Delegates = form["delegates"], DelegatesToNew = form["delegatesToNew"], Kin = form["kin"], Topic = form["topic"],
        Criteria = [.. Enumerable.Range(0, Reviewing.Criteria.Most).Select(i => (string[])[FieldValues.Clean(form[$"label{i}"].ToString()), form[$"weight{i}"].ToString().Trim(), form[$"least{i}"].ToString().Trim(), form[$"most{i}"].ToString().Trim()])],
    };

    /// <summary>Puts what was typed into a round.</summary>
    /// <returns>What is wrong, by the field's name; then the round is not to be kept.</returns>
    public IReadOnlyList<(string Field, FieldProblem Problem)> Into(ReviewRound round, string zone, FormDesign design)
    {
        var wrong = new List<(string, FieldProblem)>();
        if (Name.Length is 0 or > ReviewingMap.LongestName)
            wrong.Add(("name", Problem("RoundName", ReviewingMap.LongestName)));
        round.Name = Name;
        (round.OpensLocal, round.Opens) = Time("opens", Opens, zone, later: false, wrong);
        (round.ClosesLocal, round.Closes) = Time("closes", Closes, zone, later: true, wrong);
        if (round.Opens >= round.Closes)
            wrong.Add(("closes", Problem("ClosesFirst")));
        round.LateDays = Whole("late", Late, 0, ReviewRound.MostLateDays, wrong);
        round.Each = Whole("each", Each, 1, ReviewRound.MostEach, wrong);
        (round.Middle, round.Anonymity, round.Others) = (One<Middle>("middle", Middle, wrong), One<Anonymity>("anonymity", Anonymity, wrong), One<OthersReviews>("others", Others, wrong));
        round.Discussion = One<DiscussionRule>("discussion", Discussion, wrong);
        // To somebody new only where it may be handed over at all.
        (round.Delegates, round.DelegatesToNew) = (Delegates == "1", Delegates == "1" && DelegatesToNew == "1");
        round.KinConflict = Kin == "1";
        round.TopicField = TopicFields(design).Any(f => f.Id == Topic) ? Topic : null;
        round.Criteria = Reviewing.Criteria.Write(Judged(wrong));
        return wrong;
    }

    /// <summary>The fields whose options can be topics: those that reviewers may read, outside groups.</summary>
    public static IEnumerable<FormField> TopicFields(FormDesign design) =>
        design.Pages.SelectMany(p => p.Fields).Where(f => f is { Kind: FieldKind.Choice or FieldKind.Choices, SeenBy: not SeenBy.Organisers, IsPersonal: false });

    private List<Criterion> Judged(List<(string, FieldProblem)> wrong)
    {
        var judged = new List<Criterion>();
        // Numbered as they are shown again: a row that is left empty between them is gone then.
        foreach (var (i, typed) in Criteria.Index().Where(c => c.Item.Any(t => t.Length > 0)))
        {
            if (typed[0].Length is 0 or > Reviewing.Criteria.LongestLabel)
                wrong.Add(($"label{i}", Problem("CriterionName", Reviewing.Criteria.LongestLabel)));
            if (!decimal.TryParse(typed[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight <= 0 || weight > 1000)
                wrong.Add(($"weight{i}", Problem("CriterionWeight", typed[1])));
            var (least, most) = (Whole($"least{i}", typed[2], 0, 99, wrong), Whole($"most{i}", typed[3], 1, 100, wrong));
            if (least >= most)
                wrong.Add(($"most{i}", Problem("CriterionScale")));
            judged.Add(new(string.Create(CultureInfo.InvariantCulture, $"c{judged.Count + 1}"), typed[0], weight, least, most));
        }
        if (judged.Count == 0)
            wrong.Add(("label0", Problem("CriterionMissing")));
        return judged;
    }

    private static (string?, Instant?) Time(string field, string? typed, string zone, bool later, List<(string, FieldProblem)> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, null);
        if (LocalTimeFormat.Pattern.Parse(typed.Trim().Replace(' ', 'T')) is not { Success: true, Value.Year: > 1900 } local)
        {
            wrong.Add((field, new("NotATime", typed) { Texts = typeof(CallTexts) }));
            return (null, null);
        }
        var text = LocalTimeFormat.Pattern.Format(local.Value);
        var at = CallTime.Of(text, zone, later, out var problem);
        if (problem is not null)
            wrong.Add((field, problem));
        return (text, at);
    }

    private static int Whole(string field, string? typed, int least, int most, List<(string, FieldProblem)> wrong)
    {
        if (int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        wrong.Add((field, Problem("Whole", typed ?? "", least, most)));
        return least;
    }

    private static T One<T>(string field, string? typed, List<(string, FieldProblem)> wrong)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(typed))
            return Enum.Parse<T>(typed!);
        wrong.Add((field, Problem("ChooseOne")));
        return default;
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(ReviewingTexts) };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
