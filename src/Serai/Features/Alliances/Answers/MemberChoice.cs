namespace Serai.Features.Alliances.Answers;

/// <summary>Which members of an alliance are asked for: of one place, of one answer; the same for the page and its CSV.</summary>
/// <param name="Place">A code, or <see cref="Nowhere"/>; null for all.</param>
public sealed record MemberChoice(string? Place, MembershipAnswer? Answer)
{
    /// <summary>Stands for members whose country or region no source names.</summary>
    public const string Nowhere = "none";

    public static MemberChoice Read(string? place, string? answer) => new(
        string.IsNullOrEmpty(place) ? null : place,
        answer switch { "certain" => MembershipAnswer.Certain, "possible" => MembershipAnswer.Possible, _ => null });

    public bool Takes(string? code, MembershipAnswer answer) =>
        (Place is null || string.Equals(code ?? Nowhere, Place, StringComparison.OrdinalIgnoreCase)) && (Answer is null || answer == Answer);

    /// <summary>The address of the same choice.</summary>
    public string Address(string path)
    {
        var query = new[] { Place is null ? null : "place=" + Uri.EscapeDataString(Place), Answer is { } answer ? "answer=" + SnakeCase.Of(answer.ToString()) : null }.OfType<string>().ToList();
        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
