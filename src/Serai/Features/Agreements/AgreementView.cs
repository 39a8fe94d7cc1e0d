using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Platform.Files.Store;
using Serai.Ui;

namespace Serai.Features.Agreements;

/// <summary>A party with the organization that it is, as the reader's language names it.</summary>
public sealed record PartyShown(AgreementParty Row, OrganizationBrief Organization);

/// <summary>Something that came of an agreement.</summary>
/// <param name="LinkId">The row that says so.</param>
/// <param name="Title">In the reader's language, where it is known.</param>
public sealed record CameOfIt(Guid LinkId, Activity Activity, string Title, string? KnownBy);

/// <summary>Another agreement, as a link names it.</summary>
public sealed record AgreementLink(Guid Id, string Slug, string Name, AgreementStage Stage, Succession? Succession, string Kind);

/// <summary>A document with what is known of its bytes.</summary>
public sealed record DocumentShown(AgreementFile Row, StoredFile File);

/// <summary>All that a page tells of an agreement; what its reader may not see is not in it.</summary>
public sealed record AgreementView(Agreement Agreement, Sees Sees, AgreementStage Stage, IReadOnlyList<PartyShown> Parties)
{
    /// <summary>Those who agree, each once, by whichever of their units.</summary>
    public IReadOnlyList<OrganizationBrief> Organizations => [.. Parties.Select(p => p.Organization).DistinctBy(o => o.Id)];

    /// <summary>Which units of one of them agree, where it is not the whole.</summary>
    public IEnumerable<string> UnitsOf(OrganizationBrief party) => Parties.Where(p => p.Organization.Id == party.Id).Select(p => p.Row.Unit).OfType<string>().Distinct();

    public IReadOnlyList<CameOfIt> CameOfIt { get; init; } = [];
    public IReadOnlyList<AgreementSignatory> Signatories { get; init; } = [];
    public IReadOnlyList<AgreementContact> Contacts { get; init; } = [];
    public IReadOnlyList<AgreementObligation> Obligations { get; init; } = [];
    public IReadOnlyList<DocumentShown> Files { get; init; } = [];
    public IReadOnlyList<AgreementMove> Moves { get; init; } = [];
    public IReadOnlyList<AgreementSignature> Signatures { get; init; } = [];

    /// <summary>Newest first, without what they say.</summary>
    public IReadOnlyList<VersionLine> Versions { get; init; } = [];

    public AgreementLink? Before { get; init; }
    public IReadOnlyList<AgreementLink> After { get; init; } = [];
    public AgreementLink? Parent { get; init; }
    public IReadOnlyList<AgreementLink> Children { get; init; } = [];
    public OrganizationBrief? Alliance { get; init; }
    public OrganizationBrief? Keeper { get; init; }
    public SourceNote? Source { get; init; }

    /// <summary>What the people are called who did something here; one who was deleted is not among them.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The version that was signed last, or else the newest.</summary>
    public VersionLine? Current => Versions.FirstOrDefault(v => Signatures.Any(s => s.VersionId == v.Id)) ?? Versions.FirstOrDefault();

    public IEnumerable<AgreementSignature> SignaturesOf(VersionLine version) => Signatures.Where(s => s.VersionId == version.Id);
}

/// <summary>A version, without what it says.</summary>
public sealed record VersionLine(Guid Id, int Number, string Digest, string? Note, Guid? PersonId, Instant At);
