using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People.Grants;

/// <summary>What is filled in to give somebody a role: which one, where, and why.</summary>
public sealed class RoleForm
{
    public string? Role { get; set; }

    /// <summary>A slug or an id; empty for everywhere.</summary>
    public string? Organization { get; set; }

    public string? Reason { get; set; }

    /// <summary>The role and its place; null with the key of what is wrong and the field that it is beside.</summary>
    public async Task<(Role Role, Guid? At)?> ReadAsync(IOrganizationOfAddress organizations, Action<string, string> problem, CancellationToken stop)
    {
        if (!Enum.TryParse<Role>(Role, out var role) || !Enum.IsDefined(role))
        {
            problem("role", "Role.Missing");
            return null;
        }
        // The whole address of a page will do.
        var word = Organization?.Trim().TrimEnd('/').Split('/')[^1];
        if (string.IsNullOrEmpty(word)) return (role, null);
        if (await organizations.FindAsync(word, stop) is { } id) return (role, id);
        problem("organization", "Organization.Unknown");
        return null;
    }
}

/// <summary>What the form offers: a list of organizations for stewards, a field to write in for administrators.</summary>
public sealed record RoleFormView(RoleForm Form, IEnumerable<KeyValuePair<string, string>> Roles, IReadOnlyList<KeyValuePair<string, string>>? Places)
{
    public static async Task<RoleFormView> OfAsync(RoleForm form, Actor actor, RoleWords words, PeopleQueries queries, CancellationToken stop) => new(
        form, words.Choices(actor),
        GrantRules.Places(actor) is { } places
            ? [.. (await queries.PlacesAsync(places.Select(p => (Guid?)p), stop)).Values.Select(o => new KeyValuePair<string, string>(o.Slug, o.Name)).OrderBy(p => p.Value, StringComparer.Ordinal)]
            : null);
}
