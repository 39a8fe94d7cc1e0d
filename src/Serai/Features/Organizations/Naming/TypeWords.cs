using Microsoft.Extensions.Localization;

namespace Serai.Features.Organizations.Naming;

/// <summary>The types of an organization in the reader's words.</summary>
public static class TypeWords
{
    public static readonly IReadOnlyList<OrganizationTypes> All = [.. Enum.GetValues<OrganizationTypes>().Where(t => t != OrganizationTypes.None)];

    public static IEnumerable<OrganizationTypes> Each(this OrganizationTypes types) => All.Where(t => types.HasFlag(t));

    public static string Types(this IStringLocalizer<OrganizationTexts> texts, OrganizationTypes types) =>
        string.Join(texts["ListComma"], types.Each().Select(t => texts["Type." + t].Value));

    /// <summary>“education” as addresses write it; null for a word that is no type.</summary>
    public static OrganizationTypes? Read(string? word) =>
        All.Select(t => (OrganizationTypes?)t).FirstOrDefault(t => string.Equals(Word(t!.Value), word, StringComparison.OrdinalIgnoreCase));

    public static string Word(OrganizationTypes type) => type.ToString().ToLowerInvariant();
}
