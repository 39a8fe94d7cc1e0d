namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>How far a list is.</summary>
/// <param name="Settled">Rows of which it is known what becomes of them.</param>
/// <param name="Doubtful">Rows at which somebody has to look.</param>
/// <param name="Unknown">Rows that name nobody in any register.</param>
/// <param name="Taken">Rows that were taken, among those settled.</param>
public sealed record ListCounts(int Settled, int Doubtful, int Unknown, int Taken)
{
    public static readonly ListCounts None = new(0, 0, 0, 0);

    public int All => Settled + Doubtful + Unknown;

    public int Open => Doubtful + Unknown;
}
