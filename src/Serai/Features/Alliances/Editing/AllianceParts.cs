using Serai.Features.Alliances.Editing.Kinds;

namespace Serai.Features.Alliances.Editing;

/// <summary>The kinds of an alliance's parts, in the order of its page.</summary>
public sealed class AllianceParts(IEnumerable<AlliancePart> all)
{
    public IReadOnlyList<AlliancePart> All { get; } = [.. all];

    /// <summary>The kind by its word in addresses; null for none.</summary>
    public AlliancePart? Find(string part) => All.FirstOrDefault(p => p.Part == part);
}
