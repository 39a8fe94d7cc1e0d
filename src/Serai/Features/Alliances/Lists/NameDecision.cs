using Serai.Names;

namespace Serai.Features.Alliances.Lists;

/// <summary>
/// Whom somebody said that a text means, so that nobody is asked again when it comes again. None is ever changed: of several
/// about the same text the latest counts. Who it was stands in the step of the history that it came with.
/// </summary>
public sealed class NameDecision
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>In whose lists.</summary>
    public Guid AllianceId { get; init; }

    /// <summary>The text and the country beside it: <see cref="KeyOf"/>.</summary>
    public required string Key { get; init; }

    public NameMeaning Meaning { get; init; }

    /// <summary>Null where the text means no organization, or not one alone.</summary>
    public Guid? OrganizationId { get; init; }

    public Instant At { get; init; }

    /// <summary>The text as names are compared, and the code of the country that the list gives.</summary>
    public static string KeyOf(string text, string? country) => NameFold.Fold(text) + "|" + country;
}

/// <summary>What a text was said to mean.</summary>
public enum NameMeaning
{
    Organization,

    /// <summary>No organization: it stays as it is written.</summary>
    AsWritten,

    /// <summary>Different ones in one list: the text alone does not tell.</summary>
    Several,
}
