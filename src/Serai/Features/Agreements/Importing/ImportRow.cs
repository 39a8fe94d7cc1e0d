using System.Text.Json;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Naming;

namespace Serai.Features.Agreements.Importing;

/// <summary>A row of a register as it came, or as it was put right here.</summary>
public sealed class AgreementImportRow : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid ImportId { get; init; }

    /// <summary>Its number, as the spreadsheet shows it.</summary>
    public int Number { get; init; }

    /// <summary>All cells, as a JSON list.</summary>
    public required string Cells { get; set; }

    /// <summary>Why the table's own reading could not use it; null where it could.</summary>
    public string? Problem { get; init; }

    public bool IsLeftOut { get; set; }

    /// <summary>The step of the history by which it was taken in.</summary>
    public Guid? Step { get; set; }

    /// <summary>The agreement that came of it.</summary>
    public Guid? AgreementId { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<string> All => JsonSerializer.Deserialize<List<string>>(Cells)!;
}

/// <summary>A partner as the register writes it, for all rows that write it so: who may be meant, and what was decided.</summary>
public sealed class AgreementImportPartner : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid ImportId { get; init; }

    /// <summary>The text and the country beside it: <see cref="NameDecision.KeyOf"/>.</summary>
    public required string Key { get; init; }

    public required string Text { get; init; }

    /// <summary>The country as the register writes it.</summary>
    public string? Country { get; init; }

    public RowFinding Finding { get; set; }

    /// <summary>Who may be meant, the most probable first, as <see cref="FoundCandidate"/> in JSON.</summary>
    public string Candidates { get; set; } = "[]";

    /// <summary>How many bear the very name, where nothing tells them apart.</summary>
    public int SameNamed { get; set; }

    public PartnerChoice Choice { get; set; }

    /// <summary>The organization that was chosen, or came into being. It may be merged, or gone, since.</summary>
    public Guid? OrganizationId { get; set; }

    public string? NewName { get; set; }

    /// <summary>ISO 3166-1 code.</summary>
    public string? NewCountry { get; set; }

    /// <summary>Who decided; null where the names did, and for somebody who was deleted.</summary>
    public Guid? DecidedBy { get; set; }

    public Instant? DecidedAt { get; set; }
    public int Version { get; set; }

    public IReadOnlyList<FoundCandidate> Found => FoundCandidate.Read(Candidates);

    /// <summary>Lets what was found count again, as if nobody had decided.</summary>
    public void TakeBack()
    {
        (NewName, NewCountry, DecidedBy, DecidedAt) = (null, null, null, null);
        (Choice, OrganizationId) = Finding == RowFinding.Certain ? (PartnerChoice.Organization, (Guid?)Found[0].Id) : (PartnerChoice.Open, null);
    }
}

/// <summary>What is to become of a partner's rows.</summary>
public enum PartnerChoice
{
    /// <summary>They wait.</summary>
    Open,

    Organization,

    /// <summary>The organization comes into being with them.</summary>
    New,

    LeftOut,
}

/// <summary>A document that was brought beside a register.</summary>
public sealed class AgreementImportDocument
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid ImportId { get; init; }

    /// <summary>Its name, with the folders of the archive that it came in.</summary>
    public required string Path { get; init; }

    public Guid FileId { get; set; }
}
