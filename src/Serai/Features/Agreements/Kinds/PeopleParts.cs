using Microsoft.EntityFrameworkCore;
using Serai.Features.Office.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Agreements.Kinds;

/// <summary>Who signs for a party.</summary>
public sealed class SignatoryPart : AgreementPart<AgreementSignatory>
{
    private static readonly Field[] All =
    [
        Field.Of<AgreementSignatory>("party", new PartyChoice(), r => r.PartyId == Guid.Empty ? null : r.PartyId, (r, v) => r.PartyId = (Guid)v!, required: true),
        Field.Of<AgreementSignatory>("name", new TextFormat(), r => r.Name.Length == 0 ? null : r.Name, (r, v) => r.Name = (string)v!, required: true),
        Field.Of<AgreementSignatory>("post", new TextFormat(), r => r.Post, (r, v) => r.Post = (string?)v),
    ];

    public override string Name => "agreement-signatory";

    public override string Part => "signatories";

    public override IReadOnlyList<Field> Fields => All;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) => await PartyChoice.CheckAsync(db, ((AgreementSignatory)record).AgreementId, ((AgreementSignatory)record).PartyId, stop);

    protected override AgreementSignatory New(Agreement agreement) => new() { AgreementId = agreement.Id, KeeperId = agreement.KeeperId };
}

/// <summary>Whom one writes to at a party.</summary>
public sealed class ContactPart : AgreementPart<AgreementContact>
{
    private const int LongestPhone = 50;

    private static readonly Field[] All =
    [
        Field.Of<AgreementContact>("party", new PartyChoice(), r => r.PartyId == Guid.Empty ? null : r.PartyId, (r, v) => r.PartyId = (Guid)v!, required: true),
        Field.Of<AgreementContact>("name", new TextFormat(), r => r.Name.Length == 0 ? null : r.Name, (r, v) => r.Name = (string)v!, required: true),
        Field.Of<AgreementContact>("post", new TextFormat(), r => r.Post, (r, v) => r.Post = (string?)v),
        Field.Of<AgreementContact>("email", new EmailFormat(), r => r.Email, (r, v) => r.Email = (string?)v),
        Field.Of<AgreementContact>("phone", new TextFormat(maxLength: LongestPhone), r => r.Phone, (r, v) => r.Phone = (string?)v),
    ];

    public override string Name => "agreement-contact";

    public override string Part => "contacts";

    public override IReadOnlyList<Field> Fields => All;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) => await PartyChoice.CheckAsync(db, ((AgreementContact)record).AgreementId, ((AgreementContact)record).PartyId, stop);

    protected override AgreementContact New(Agreement agreement) => new() { AgreementId = agreement.Id, KeeperId = agreement.KeeperId };
}

/// <summary>One of the agreement's parties, by its row's id: the page says which there are.</summary>
public sealed class PartyChoice : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => [.. context.Parts.GetRequiredService<PartiesShown>().Once.Select(p => new FieldChoice(p.Id.ToString("N"), p.Unit is null ? p.Name : $"{p.Name}; {p.Unit}"))];

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        Guid.TryParseExact(text, "N", out var id) ? new FieldReading(text, id) : Refused(text));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult(context.Parts.GetRequiredService<PartiesShown>().ChoiceOf((Guid)value).ToString("N"));

    /// <summary>A party of another agreement is none of this one.</summary>
    public static async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, Guid agreement, Guid party, CancellationToken stop) =>
        await db.AgreementParties.AnyAsync(p => p.Id == party && p.AgreementId == agreement, stop) ? [] : [("party", Refused(party.ToString("N")).Problem!)];

    private static FieldReading Refused(string text) => FieldReading.Refused(text, new FieldProblem("NotAParty", text) { Texts = typeof(AgreementFieldTexts) });
}

/// <summary>The parties of the agreement that a request is about, for the forms that let one choose among them.</summary>
public sealed class PartiesShown
{
    public IReadOnlyList<(Guid Id, Guid Organization, string Name, string? Unit)> All { get; set; } = [];

    /// <summary>Each once, where two of them became one.</summary>
    public IEnumerable<(Guid Id, Guid Organization, string Name, string? Unit)> Once => All.DistinctBy(p => (p.Organization, p.Unit));

    /// <summary>The one of them by which a party is chosen.</summary>
    public Guid ChoiceOf(Guid party) => All.FirstOrDefault(p => p.Id == party) is { Name: not null } known ? Once.First(p => (p.Organization, p.Unit) == (known.Organization, known.Unit)).Id : party;
}
