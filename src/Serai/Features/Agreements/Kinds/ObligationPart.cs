using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Agreements.Approvals;
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
        // What was approved or signed says what is owed; whether it was met is told afterwards.
        var entry = db.Entry(row);
        if ((entry.State is EntityState.Added or EntityState.Detached || IsSaid(entry)) && await WhyKeptAsync(db, row.AgreementId, stop) is { } kept)
            return [("what", kept)];
        return row.OwedBy is { } party && await PartyChoice.CheckAsync(db, row.AgreementId, party, stop) is [var wrong, ..] ? [("owedBy", wrong.Problem)] : [];
    }

    public override async Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop) =>
        await WhyKeptAsync(db, ((AgreementObligation)at.Record).AgreementId, stop);

    /// <summary>Whether anything of it changes that the agreement's versions say.</summary>
    internal static bool IsSaid(EntityEntry row) => row.Properties.Any(p => p.IsModified && p.Metadata.Name is not nameof(AgreementObligation.Met) and not nameof(AgreementRow.Version) and not nameof(AgreementRow.KeeperId));

    private async Task<FieldProblem?> WhyKeptAsync(SeraiDb db, Guid agreement, CancellationToken stop) =>
        await db.Agreements.FirstOrDefaultAsync(a => a.Id == agreement, stop) is { } signed && await db.IsSignedAsync(signed, stop) ? new("IsSigned") { Texts = Texts }
        : await db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == agreement, stop) is { } whole && await db.IsApprovedAsync(whole, stop) ? new("IsApproved") { Texts = Texts }
        : null;

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

    public override async Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var (agreement, file) = (((AgreementFile)at.Record).AgreementId, ((AgreementFile)at.Record).FileId);
        return await db.AgreementSignatures.AnyAsync(s => s.AgreementId == agreement && s.FileId == file, stop) ? new("SignedPaper") { Texts = Texts } : null;
    }

    protected override AgreementFile New(Agreement agreement) => new() { AgreementId = agreement.Id, KeeperId = agreement.KeeperId };
}
