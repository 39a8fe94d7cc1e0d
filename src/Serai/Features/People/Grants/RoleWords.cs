using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Ui;

namespace Serai.Features.People.Grants;

/// <summary>Roles and their places in the reader's language.</summary>
public sealed class RoleWords(IStringLocalizer<UiTexts> ui, IStringLocalizer<PeopleTexts> texts)
{
    public string Role(Role role) => ui["Role." + role];

    /// <summary>“editor at the University Alliance of the Silk Road”, “administrator”.</summary>
    public string At(Role role, Guid? organization, IReadOnlyDictionary<Guid, OrganizationBrief> places) =>
        organization is not { } id ? (role == Platform.Auth.Role.Administrator ? Role(role) : texts["Role.Everywhere", Role(role)])
        : texts["Role.At", Role(role), places.TryGetValue(id, out var place) ? place.Name : "?"];

    /// <summary>What may be chosen, for a list.</summary>
    public IEnumerable<KeyValuePair<string, string>> Choices(Actor actor) =>
        GrantRules.HandedOut(actor).Select(r => new KeyValuePair<string, string>(r.ToString(), $"{Role(r)}: {texts["RoleMeans." + r]}"));
}
