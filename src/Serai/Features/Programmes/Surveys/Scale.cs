using Serai.Forms;

namespace Serai.Features.Programmes.Surveys;

/// <summary>A scale is a question for a whole number between two that are near each other: 1 to 5. One ticks a point of it.</summary>
public static class Scale
{
    public const int Least = 1, Most = 5;

    private const int Longest = 11;

    public static NumberLimit Usual => new(Least, Most, 0);

    public static bool Is(FormField field) => field is { Kind: FieldKind.Number, Number: { Least: { } least, Most: { } most, Decimals: 0 } } && most > least && most - least < Longest;

    /// <summary>Its points, from the least; none where the question is no scale.</summary>
    public static IReadOnlyList<decimal> Points(FormField field)
    {
        if (!Is(field) || field.Number is not { Least: { } least, Most: { } most })
            return [];
        return [.. Enumerable.Range(0, (int)(most - least) + 1).Select(i => least + i)];
    }
}
