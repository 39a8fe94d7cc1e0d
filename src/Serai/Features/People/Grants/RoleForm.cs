using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;
using Serai.Platform;

namespace Serai.Features.People.Grants;

/// <summary>What is filled in to give somebody a role: which one, where, and why.</summary>
public sealed class RoleForm
{
    public string? Role { get; set; }

    /// <summary>A name, a slug or an id; empty for everywhere.</summary>
    public string? Organization { get; set; }

    public string? Reason { get; set; }

    /// <summary>The role and its place; null with what is wrong and the field that it is beside.</summary>
    public async Task<(Role Role, Guid? At)?> ReadAsync(NamedOrganization organizations, IStringLocalizer<PeopleTexts> texts, Action<string, string> problem, CancellationToken stop)
    {
        if (ReasonProblem(texts) is { } wrong)
        {
            problem("reason", wrong);
            return null;
        }
        if (EnumNames.Read<Role>(Role) is not { } role)
        {
            problem("role", texts["Role.Missing"]);
            return null;
        }
        var typed = Organization?.Trim();
        if (string.IsNullOrEmpty(typed)) return (role, null);
        var (id, unclear) = await organizations.ReadAsync(typed, stop);
        if (id is not null) return (role, id);
        problem("organization", unclear ?? texts["Organization.Unknown"]);
        return null;
    }

    /// <summary>Why the reason cannot be kept as it is written, in words; null where it can.</summary>
    public string? ReasonProblem(IStringLocalizer<PeopleTexts> texts) => TypedLine.Problem(texts, "Reason", Reason, GrantMap.LongestReason, lines: true);
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
