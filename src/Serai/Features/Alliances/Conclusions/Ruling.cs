namespace Serai.Features.Alliances.Conclusions;

/// <summary>Which of several decisions about one statement counts: the latest day, and of one day the one that was recorded last.</summary>
public static class Ruling
{
    public static IEnumerable<Decision> InOrder(this IEnumerable<Decision> decisions) =>
        decisions.OrderBy(d => d.On, EdtfOrder.Instance).ThenBy(d => d.Id);

    /// <summary>Whether the statement is accepted or rejected now; null where nobody decided. One taken back is taken back.</summary>
    public static DecisionKind? Now(IEnumerable<Decision> decisions) =>
        decisions.Where(d => d.Kind is DecisionKind.Accept or DecisionKind.Reject).InOrder().LastOrDefault()?.Kind;
}
