using System.Globalization;
using Serai.Features.Alliances.Answers;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>What drawing conclusions anew did to an alliance's list of members of today: who came, who went, whose standing is another.</summary>
public sealed class MemberChanges(LocalDate today)
{
    private const int MostNamed = 10;
    private readonly int day = When.Day(today);

    public void Tell(AllianceHistory history, Alliance alliance, IEnumerable<Membership> before, IEnumerable<Membership> after)
    {
        var (old, now) = (On(before), On(after));
        var (came, went) = (now.Where(m => !old.ContainsKey(m.Key)).Select(m => m.Value.Name).ToList(), old.Where(m => !now.ContainsKey(m.Key)).Select(m => m.Value.Name).ToList());
        // A name that became an organization is the same member.
        var same = came.Intersect(went, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        Named(came.Except(same), names => history.Add(alliance, "join", null, names));
        Named(went.Except(same), names => history.Add(alliance, "leave", names, null));
        foreach (var group in now.Where(m => old.TryGetValue(m.Key, out var was) && was.Standing != m.Value.Standing)
            .GroupBy(m => (Old: old[m.Key].Standing, New: m.Value.Standing)).OrderBy(g => g.Key))
            Named(group.Select(m => m.Value.Name), names => history.Add(alliance, "standing", Word(group.Key.Old), $"{Word(group.Key.New)}: {names}"));
    }

    private Dictionary<string, (string Name, Standing Standing)> On(IEnumerable<Membership> memberships) => memberships
        .Where(m => SpanAnswer.Of(m.Spans, day, day) != MembershipAnswer.No)
        .GroupBy(m => m.MemberKey)
        .ToDictionary(g => g.Key, g => g.OrderBy(m => SpanAnswer.Of(m.Spans, day, day) == MembershipAnswer.Certain ? 0 : 1).ThenBy(m => m.Standing).Select(m => (m.MemberName, m.Standing)).First());

    private static void Named(IEnumerable<string> names, Action<string> tell)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            tell(string.Join("; ", all.Take(MostNamed)) + (all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"; … (+{all.Count - MostNamed})") : ""));
    }

    private static string Word(Standing standing) => SnakeCase.Of(standing.ToString());
}
