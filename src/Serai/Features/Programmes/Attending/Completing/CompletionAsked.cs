using System.Globalization;
using Serai.Names;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>What the list of completion is narrowed to.</summary>
public sealed record CompletionAsked(AttendanceAsked Of, string State)
{
    public const string Yes = "completed", No = "not", ByHand = "by-hand";

    public static CompletionAsked Read(IQueryCollection query) => new(AttendanceAsked.Read(query), query["state"].ToString() is Yes or No or ByHand ? query["state"].ToString() : "");

    public IReadOnlyList<CompletionOf> From(IReadOnlyList<CompletionOf> all)
    {
        var words = NameFold.Fold(Of.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. all.Where(c => words.All(w => c.Participant.Folded.Contains(w, StringComparison.Ordinal)) && (Of.Group.Length == 0 || c.Participant.Group == Of.Group)
            && State switch { Yes => c.HasCompleted, No => !c.HasCompleted, ByHand => c.Reason == CompletionReason.ByHand, _ => true })];
    }

    public QueryString Query(int? page = null) => QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Of.Words, ["group"] = Of.Group, ["state"] = State, ["page"] = page?.ToString(CultureInfo.InvariantCulture) }.Where(p => !string.IsNullOrEmpty(p.Value)));
}
