using Serai.Features.Office.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Kinds;

/// <summary>What a party owes, by when, and whether it was met.</summary>
public sealed class ObligationPart(Today today) : AgreementPart<AgreementObligation>
{
    private const int Longest = 1000;

    private static readonly Field[] All =
    [
        Field.Of<AgreementObligation>("what", new TextFormat(lines: true, maxLength: Longest), r => r.What.Length == 0 ? null : r.What, (r, v) => r.What = (string)v!, required: true),
        Field.Of<AgreementObligation>("owedBy", new PartyChoice(), r => r.OwedBy, (r, v) => r.OwedBy = (Guid?)v),
        Field.Of<AgreementObligation>("due", new DayFormat(), r => r.Due, (r, v) => r.Due = (LocalDate?)v),
        Field.Of<AgreementObligation>("met", new DayFormat(), r => r.Met, (r, v) => r.Met = (LocalDate?)v),
    ];

    public override string Name => "agreement-obligation";

    public override string Part => "obligations";

    public override IReadOnlyList<Field> Fields => All;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var row = (AgreementObligation)record;
        if (row.Met > today.Day)
            return [("met", new FieldProblem("MetInTheFuture", NodaTime.Text.LocalDatePattern.Iso.Format(row.Met.Value)) { Texts = Texts })];
        return row.OwedBy is { } party && await PartyChoice.CheckAsync(db, row.AgreementId, party, stop) is [var wrong, ..] ? [("owedBy", wrong.Problem)] : [];
    }

    protected override AgreementObligation New(Agreement agreement) => new() { AgreementId = agreement.Id, KeeperId = agreement.KeeperId };
}

/// <summary>A document: what can be edited is what it is called. Its bytes come with the page that takes it in.</summary>
public sealed class DocumentPart : AgreementPart<AgreementFile>
{
    public const string Word = "files", Title = "title";

    private static readonly Field[] All =
    [
        Field.Of<AgreementFile>(Title, new TextFormat(), r => r.Title, (r, v) => r.Title = (string?)v),
    ];

    public override string Name => "agreement-file";

    public override string Part => Word;

    public override IReadOnlyList<Field> Fields => All;

    protected override AgreementFile New(Agreement agreement) => new() { AgreementId = agreement.Id, KeeperId = agreement.KeeperId };
}
