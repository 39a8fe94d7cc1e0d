using System.Security.Cryptography;
using System.Text;
using Serai.Features.Agreements.Importing.Reading;

namespace Serai.Features.Agreements.Importing.Taking;

/// <summary>What taking a register in does, or would do: one line for each row.</summary>
public sealed record ImportPlan(IReadOnlyList<PlanLine> Lines)
{
    public IEnumerable<PlanLine> Of(PlanKind kind) => Lines.Where(l => l.Kind == kind);

    public int Count(PlanKind kind) => Lines.Count(l => l.Kind == kind);

    /// <summary>Organizations that come into being.</summary>
    public IReadOnlyList<AgreementImportPartner> Made => [.. Of(PlanKind.Added).SelectMany(l => l.Parties).Select(p => p.New).OfType<AgreementImportPartner>().DistinctBy(p => p.Id)];

    public int Documents => Of(PlanKind.Added).Sum(l => l.Documents.Count);

    /// <summary>Differs whenever it would do something else.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(Told)))));

    private static string Told(PlanLine line) => string.Join('|', new object?[]
    {
        line.Row.Number, line.Kind, string.Join(',', line.Parties.Select(p => p.Key)), string.Join(',', line.Documents.Select(d => d.FileId)), line.Read?.Title, line.Read?.Kind, line.Read?.Unit,
        line.Read?.Signed?.Text, line.Read?.Since?.Text, line.Read?.Until?.Text, line.Read?.EndsOn, line.Read?.Renewal, line.Read?.RenewalYears, line.Read?.NoticeMonths, line.Read?.Reference, line.Read?.InCharge,
        line.Read?.Stage, line.Read?.Covers, string.Join(',', line.Read?.Themes ?? []), string.Join(',', line.Read?.Fields ?? []), line.Read?.Notes,
    });
}

/// <summary>What becomes of one row.</summary>
/// <param name="Read">Null of a row that could not be read at all.</param>
public sealed record PlanLine(PlanKind Kind, AgreementImportRow Row, RowRead? Read)
{
    /// <summary>The other parties, as far as they are settled.</summary>
    public IReadOnlyList<PlanParty> Parties { get; init; } = [];

    public IReadOnlyList<AgreementImportDocument> Documents { get; init; } = [];

    /// <summary>Why, where it is not added; and what is good to know.</summary>
    public IReadOnlyList<RowIssue> Issues { get; init; } = [];

    /// <summary>The agreement that is there already, or came of it: the last part of its address.</summary>
    public string? Slug { get; init; }
}

/// <summary>A party of an agreement that would come.</summary>
/// <param name="Organization">Null for one that comes into being.</param>
public sealed record PlanParty(string Name, Guid? Organization, AgreementImportPartner? New)
{
    public string Key => Organization?.ToString("N") ?? "new " + New!.Id.ToString("N") + New.NewName + New.NewCountry;
}

public enum PlanKind
{
    /// <summary>Something has to be chosen or put right first.</summary>
    Waits,

    Added,

    /// <summary>The office keeps it already.</summary>
    There,

    /// <summary>Somebody left it out, or another row of the table says the same.</summary>
    LeftOut,

    /// <summary>It was taken in before.</summary>
    Taken,
}
