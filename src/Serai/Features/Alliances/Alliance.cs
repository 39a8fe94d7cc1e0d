using Serai.Features.Organizations;

namespace Serai.Features.Alliances;

/// <summary>An organization that others belong to. It shares its id with its <see cref="Organization"/>.</summary>
public sealed class Alliance
{
    public Guid Id { get; init; }
    public Organization Organization { get; init; } = null!;

    /// <summary>What it calls itself: alliance, consortium, network, association, league.</summary>
    public AllianceKind Kind { get; set; }

    /// <summary>As its source puts it: “international, non-profit, non-governmental”.</summary>
    public string? LegalNature { get; set; }

    public string? CharterAddress { get; set; }

    /// <summary>The alliance that this one is a sub-alliance of.</summary>
    public Guid? ParentAllianceId { get; set; }

    public Guid? SecretariatHostId { get; set; }

    /// <summary>The host of the secretariat as the source writes it.</summary>
    public string? SecretariatHost { get; set; }

    /// <summary>Concluded from the trusted founding activities; the finest of those that fit together.</summary>
    public EdtfDate? Established { get; set; }

    public EdtfDate? Dissolved { get; set; }
}

public enum AllianceKind
{
    Alliance,
    Consortium,
    Network,
    Association,
    League,
}
