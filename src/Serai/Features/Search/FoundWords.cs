using Microsoft.Extensions.Localization;
using Serai.Names;

namespace Serai.Features.Search;

/// <summary>Why something was found, in the reader's words: “former name”, “former name, spelled otherwise”.</summary>
public static class FoundWords
{
    /// <summary>Null where the name that matched is among those that are shown anyway, and matched as it was typed.</summary>
    public static string? Why(this IStringLocalizer<SearchTexts> texts, FoundOrganization found, params IEnumerable<string?> shown)
    {
        var isShown = shown.Contains(found.Name);
        var kind = isShown ? null : texts["Kind." + found.Kind].Value;
        var how = found.Why is MatchReason.Typo or MatchReason.Context or MatchReason.Partial ? texts["How." + found.Why].Value : null;
        return (kind, how) switch
        {
            (null, null) => null,
            (not null, not null) => texts["Both", kind, how],
            _ => kind ?? how,
        };
    }
}
