using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Succeeding;

/// <summary>Begins the draft of an agreement that takes another one's place: with its parties, terms and people, and, but for a replacement, the text that was signed last.</summary>
public sealed class SucceedAgreement(SeraiDb db, MakeVersion make, IClock clock, Today today)
{
    // A successor that ended before it took the place stands in nobody's way.
    private static readonly AgreementStage[] Over = [AgreementStage.Withdrawn, AgreementStage.Terminated, AgreementStage.Expired];

    /// <returns>The new one's slug and the step, or why there is none.</returns>
    public Task<(string? Slug, Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, Succession how, EdtfDate? since, EdtfDate? until, string? why, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, how, since, until, why, stop));

    /// <summary>Lets the one before go, once its successor is in force and has begun; until that day it stays in force itself, and the night sees to it. Within the step that brings it there.</summary>
    public static async Task CompleteAsync(SeraiDb db, Agreement successor, LocalDate day, EdtfDate? on, Instant at, Guid? person, CancellationToken stop)
    {
        if (successor.SucceedsId is not { } before || successor.Since?.Earliest > day || await db.Agreements.FirstOrDefaultAsync(a => a.Id == before, stop) is not { } old)
            return;
        var (from, to) = (old.StageOn(day), successor.Succession == Succession.Renewal ? AgreementStage.Renewed : AgreementStage.Superseded);
        // Neither before all had signed nor before it began.
        if (successor.Since?.Earliest is { } first && (on?.Latest ?? on?.Earliest) is { } signed && first > signed)
            on = EdtfDate.Of(first);
        if (AgreementLife.By(from, to) is not null)
            old.Move(db, from, to, on, at, person, null);
    }

    /// <summary>Whether another one has taken the place already that an agreement was to take.</summary>
    public static async Task<bool> IsTakenAsync(SeraiDb db, Agreement successor, CancellationToken stop) =>
        (successor.Id, successor.SucceedsId) is var (id, before) && before is not null && await db.Agreements.AnyAsync(a => (a.Id == before && (a.Stage == AgreementStage.Superseded || a.Stage == AgreementStage.Renewed))
            || (a.SucceedsId == before && a.Id != id && (a.Stage == AgreementStage.InForce || a.Stage == AgreementStage.Expiring)), stop);

    /// <summary>Why one that was withdrawn is not taken up again; null where it can be.</summary>
    public static async Task<string?> WhyOverAsync(SeraiDb db, Agreement withdrawn, CancellationToken stop)
    {
        var (id, before) = (withdrawn.Id, withdrawn.SucceedsId);
        if (await db.StandingSignatures.AnyAsync(s => s.AgreementId == id, stop))
            return "WasSigned";
        return before is not null && (await IsTakenAsync(db, withdrawn, stop) || await db.Agreements.AnyAsync(a => a.SucceedsId == before && a.Id != id && !Over.Contains(a.Stage), stop)) ? "AnotherBegun" : null;
    }

    private async Task<(string?, Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, Succession how, EdtfDate? since, EdtfDate? until, string? why, CancellationToken stop)
    {
        if (await db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } old || !context.Actor.May(Right.Edit, old.KeeperId))
            return (null, null, Problem("NotHolding"));
        if (old.StageOn(today.Day) is not (AgreementStage.InForce or AgreementStage.Expiring or AgreementStage.Expired))
            return (null, null, Problem("NotHolding"));
        if (await db.Agreements.AnyAsync(a => a.SucceedsId == id && !Over.Contains(a.Stage), stop))
            return (null, null, Problem("Begun"));
        if (how == Succession.Renewal && since?.Latest is { } begins && old.EndsOn is { } ends && begins <= ends)
            return (null, null, Problem("Overlap", since.Text, Iso(ends)));
        if (since?.Earliest is { } first && until?.Latest is { } last && last < first)
            return (null, null, new(FieldProblem.EndsBeforeItBegins, until.Text, since.Text));
        if (HiddenSigns.Problem(why, lines: true) is { } hidden)
            return (null, null, hidden);
        await using var step = await db.BeginStepAsync(context.Doing("succeed", AgreementLinks.Subject(old.Slug), old.KeeperId, why), stop);
        // Whoever begins another one at this moment finds it changed.
        db.Entry(old).Property(a => a.Version).IsModified = true;
        var agreement = Copy(old, how, await NewSlug.AfterAsync(db, today.Day.Year, stop), clock.GetCurrentInstant());
        (agreement.Since, agreement.Until) = how == Succession.Amendment ? (since ?? old.Since, until ?? old.Until) : (since, until);
        if (agreement.Until is null)
            (agreement.Renewal, agreement.RenewalYears) = (Renewal.None, null);
        await agreement.SettleAsync(db, stop);
        db.Add(agreement);
        await PeopleAsync(old, agreement, stop);
        agreement.Begin(db, EdtfDate.Of(today.Day), step.Doing.At, step.Doing.PersonId);
        if (how != Succession.Replacement && await db.VersionAsync(id, null, stop) is { } signed)
        {
            // A version says what its rows say, so they are there before it.
            await db.SaveChangesAsync(stop);
            await make.AddAsync(agreement, [.. signed.Content().Texts], null, step.Doing.At, step.Doing.PersonId, stop);
        }
        await step.CompleteAsync(stop);
        return (agreement.Slug, step.Id, null);
    }

    private static FieldProblem Problem(string code, params object[] words) => new("Succeed." + code, words) { Texts = typeof(AgreementTexts) };

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static Agreement Copy(Agreement old, Succession how, string slug, Instant now)
    {
        var id = NewId.Next();
        return new()
        {
            Id = id, Slug = slug, KeeperId = old.KeeperId, Reference = old.Reference, Kind = old.Kind, Title = old.Title, Stage = AgreementStage.Drafting, Confidentiality = old.Confidentiality,
            Renewal = old.Renewal, RenewalYears = old.RenewalYears, NoticeMonths = old.NoticeMonths, Covers = old.Covers, Languages = old.Languages, Themes = old.Themes,
            AllianceId = old.AllianceId, InitiativeId = old.InitiativeId, ParentId = old.ParentId, SucceedsId = old.Id, Succession = how, FamilyId = old.FamilyId, InChargeId = old.InChargeId,
            ActivityCount = old.ActivityCount, LastActivity = old.LastActivity, EnteredAt = now,
            Parties = [.. old.Parties.OrderBy(p => p.Ordinal).DistinctBy(p => (p.OrganizationId, p.Unit)).Select(p => new AgreementParty { AgreementId = id, OrganizationId = p.OrganizationId, Unit = p.Unit, Ordinal = p.Ordinal })],
            Fields = [.. old.Fields.Select(f => new AgreementField { AgreementId = id, Code = f.Code })],
        };
    }

    private async Task PeopleAsync(Agreement old, Agreement agreement, CancellationToken stop)
    {
        Guid PartyOf(Guid party)
        {
            var was = old.Parties.Single(p => p.Id == party);
            return agreement.Parties.First(p => p.OrganizationId == was.OrganizationId && p.Unit == was.Unit).Id;
        }

        foreach (var row in await db.Set<AgreementSignatory>().AsNoTracking().Where(r => r.AgreementId == old.Id).OrderBy(r => r.Id).ToListAsync(stop))
            db.Add(new AgreementSignatory { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, PartyId = PartyOf(row.PartyId), Name = row.Name, Post = row.Post });
        foreach (var row in await db.Set<AgreementContact>().AsNoTracking().Where(r => r.AgreementId == old.Id).OrderBy(r => r.Id).ToListAsync(stop))
            db.Add(new AgreementContact { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, PartyId = PartyOf(row.PartyId), Name = row.Name, Post = row.Post, Email = row.Email, Phone = row.Phone });
        foreach (var row in await db.Set<AgreementObligation>().AsNoTracking().Where(r => r.AgreementId == old.Id && r.Met == null).OrderBy(r => r.Id).ToListAsync(stop))
            db.Add(new AgreementObligation { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, What = row.What, OwedBy = row.OwedBy is { } party ? PartyOf(party) : null, Due = row.Due });
    }
}
