using Serai.Names.Index;

namespace Serai.Names.Search;

/// <summary>What is thought of one name.</summary>
internal readonly record struct Judgement(int Name, float Rank, MatchReason Why)
{
    public double Score => Math.Round(Math.Clamp(Rank, 0f, Why == MatchReason.Exact ? 1f : Ranking.Best), 4);
}
