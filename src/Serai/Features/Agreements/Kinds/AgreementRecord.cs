using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Kinds;

/// <summary>An agreement as it is edited. Its key is its slug. It is known to its own pages alone: what is confidential must not be told by the API of records.</summary>
public class AgreementRecord(Platform.Web.Today today) : RecordKind
{
    private static readonly IReadOnlyList<Field> All = [.. AgreementFields.Terms, .. AgreementFields.Own];

    protected Platform.Web.Today Today => today;

    public override string Name => "agreement";

    public override Type Texts => typeof(AgreementFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override string? KeyOf(RecordAt at) => ((Agreement)at.Record).Slug;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Slug == key, stop) is { } agreement ? At(agreement) : null;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        within is not null && await db.HeirOf(db.Organizations.Where(o => o.Slug == within), stop) is { } keeper ? At(Empty(keeper.Id)) : null;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) => await new AgreementChecks(db, today).OfAsync((Agreement)record, stop);

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var agreement = (Agreement)at.Record;
        // Parts alone change no column of it: whoever edits it at the same moment must find it changed.
        if (db.Entry(agreement).State == EntityState.Unchanged)
            db.Entry(agreement).Property(a => a.Version).IsModified = true;
        await agreement.SettleAsync(db, stop);
        return At(agreement);
    }

    protected static Agreement Empty(Guid keeper)
    {
        var id = NewId.Next();
        return new() { Id = id, Slug = "", KeeperId = keeper, FamilyId = id };
    }

    protected RecordAt At(Agreement agreement) => new(
        agreement, agreement.Slug.Length == 0 ? AgreementLinks.All[1..] : AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, agreement.Title ?? agreement.SortName, [agreement.KeeperId],
        agreement.Slug.Length == 0 ? AgreementLinks.All : AgreementLinks.Show(agreement.Slug));
}

/// <summary>A new agreement: besides its terms it is said where it stands.</summary>
public sealed class NewAgreement(IClock clock, Platform.Web.Today today) : AgreementRecord(today)
{
    private static readonly IReadOnlyList<Field> All = [AgreementFields.Stage, .. AgreementFields.Terms, .. AgreementFields.Own];

    public override string Name => "new-agreement";

    public override IReadOnlyList<Field> Fields => All;

    /// <summary>Besides what can be wrong with any: it does not begin where its office's agreements never are.</summary>
    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var agreement = (Agreement)record;
        return [.. await base.CheckAsync(db, record, stop), .. (await new Life.ReadRules(db).OfAsync(agreement, stop)).Uses(agreement.Stage) ? [] : new[] { ("stage", new FieldProblem("StageNotUsed") { Texts = typeof(Rules.RuleTexts) }) }];
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var agreement = (Agreement)at.Record;
        (agreement.Slug, agreement.EnteredAt) = (await NewSlug.AfterAsync(db, Today.Day.Year, stop), clock.GetCurrentInstant());
        await agreement.SettleAsync(db, stop);
        agreement.RollForward(Today.Day);
        agreement.Stage = Life.Moving.StageOn(agreement, Today.Day);
        return At(agreement);
    }

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var agreement = (Agreement)at.Record;
        Life.Moving.Begin(agreement, context.Db, agreement.Stage == AgreementStage.Idea || agreement.Stage == AgreementStage.Drafting ? EdtfDate.Of(Today.Day) : agreement.Signed ?? agreement.Since, step.Doing.At, step.Doing.PersonId);
        return Task.CompletedTask;
    }
}
