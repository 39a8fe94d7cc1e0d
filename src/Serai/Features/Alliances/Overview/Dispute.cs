using Serai.Ui;

namespace Serai.Features.Alliances.Overview;

/// <summary>Something on which sources do not say the same.</summary>
/// <param name="Title">What it is about, as a short sentence.</param>
/// <param name="Remark">Whether all can be right, or what follows.</param>
public sealed record Dispute(string Title, IReadOnlyList<DisputeSide> Sides, string? Remark);

/// <param name="Words">What is said.</param>
/// <param name="Notes">Who says it; none where it is counted here.</param>
public sealed record DisputeSide(string Words, IReadOnlyList<SourceNote> Notes);
