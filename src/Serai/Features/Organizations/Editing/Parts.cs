using Serai.Features.Organizations.Editing.Kinds;

namespace Serai.Features.Organizations.Editing;

/// <summary>The kinds of an organization's parts, in the order of its page.</summary>
public sealed class Parts(IEnumerable<OrganizationPart> all)
{
    public IReadOnlyList<OrganizationPart> All { get; } = [.. all];

    /// <summary>The kind by its word in addresses; null for none.</summary>
    public OrganizationPart? Find(string part) => All.FirstOrDefault(p => p.Part == part);
}
