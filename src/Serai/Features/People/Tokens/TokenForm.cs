using NodaTime.Text;
using Serai.Features.People.Grants;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Editing;
using Serai.Platform;

namespace Serai.Features.People.Tokens;

/// <summary>What is filled in to make a token.</summary>
public sealed class TokenForm
{
    public string? Name { get; set; }
    public string? Scope { get; set; }

    /// <summary>A name, a slug or an id; empty for all.</summary>
    public string? Organization { get; set; }

    /// <summary>The last day on which it is good, in ISO 8601.</summary>
    public string? Ends { get; set; }

    public static TokenForm On(LocalDate today) => new() { Scope = nameof(TokenScope.Read), Ends = LocalDatePattern.Iso.Format(today.PlusDays(ApiToken.UsualDays)) };

    /// <summary>What the form says; null where something is wrong, which is told with its field.</summary>
    public async Task<TokenWish?> ReadAsync(LocalDate today, NamedOrganization organizations, Action<string, string> problem, Action<string> unclear, CancellationToken stop)
    {
        var wrong = false;
        void Say(string field, string key)
        {
            wrong = true;
            problem(field, key);
        }

        void Unclear(string sentence)
        {
            wrong = true;
            unclear(sentence);
        }

        var name = Name?.Trim() ?? "";
        if (name.Length is 0 or > ApiToken.LongestName || HiddenSigns.First(name) is not null) Say("name", "Name.Wrong");
        if (EnumNames.Read<TokenScope>(Scope) is not { } scope)
        {
            scope = default;
            Say("scope", "Scope.Wrong");
        }
        var last = LocalDatePattern.Iso.Parse(Ends?.Trim() ?? "");
        if (!last.Success || last.Value < today || last.Value > today.PlusYears(1)) Say("ends", "Ends.Wrong");
        Guid? at = null;
        if (Organization?.Trim() is { Length: > 0 } typed)
        {
            (at, var which) = await organizations.ReadAsync(typed, stop);
            if (at is null && which is null) Say("organization", "Organization.Unknown");
            else if (at is null) Unclear(which!);
        }
        return wrong ? null : new(name, scope, at, last.Value);
    }
}

/// <param name="Last">The last day on which it is good.</param>
public sealed record TokenWish(string Name, TokenScope Scope, Guid? OrganizationId, LocalDate Last);
