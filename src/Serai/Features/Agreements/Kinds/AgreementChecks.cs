using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Life;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Kinds;

/// <summary>What can be wrong between fields of an agreement that are each right.</summary>
public sealed class AgreementChecks(SeraiDb db, Today today)
{
    private const int LeastParties = 2;

    public async Task<IReadOnlyList<(string Field, FieldProblem Problem)>> OfAsync(Agreement agreement, CancellationToken stop)
    {
        var problems = new List<(string, FieldProblem)>();
        problems.AddRange(Period(agreement));
        if (agreement.Signed is { } signed && signed.Earliest > today.Day)
            problems.Add(("signed", Problem("SignedInTheFuture", signed.Text)));
        if (agreement.NoticeGiven is { } notice && notice > today.Day && IsTyped(agreement, nameof(Agreement.NoticeGiven)))
            problems.Add(("noticeGiven", Problem("NoticeInTheFuture", NodaTime.Text.LocalDatePattern.Iso.Format(notice))));
        if (agreement.Parties.Select(p => p.OrganizationId).Distinct().Count() < LeastParties)
            problems.Add(("parties", Problem("TooFewParties")));
        if (agreement.Renewal == Renewal.Automatic && agreement.RenewalYears is null)
            problems.Add(("renewalYears", Problem("HowManyYears")));
        if (agreement.Renewal != Renewal.Automatic && agreement.RenewalYears is not null)
            problems.Add(("renewalYears", Problem("YearsWithoutRenewal")));
        if (agreement.Renewal != Renewal.None && agreement.Until is null)
            problems.Add(("renewal", Problem("RenewedWithoutEnd")));
        if (agreement.AllianceId is { } alliance && !await db.Alliances.AnyAsync(a => a.Id == alliance, stop))
            problems.Add(("alliance", Problem("NoAlliance")));
        problems.AddRange(await ClosedAsync(agreement, stop));
        problems.AddRange(await NamedAsync(agreement, stop));
        problems.AddRange(await ParentAsync(agreement, stop));
        if (await db.IsSignedAsync(agreement, stop))
            problems.AddRange(Changed(agreement).Select(field => (field, Problem("IsSigned"))));
        else if (await db.IsApprovedAsync(agreement, stop))
            problems.AddRange(Changed(agreement).Select(field => (field, Problem("IsApproved"))));
        return problems;
    }

    private static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(AgreementFieldTexts) };

    private static IEnumerable<(string, FieldProblem)> Period(Agreement agreement) =>
        agreement.Since?.Earliest is { } first && agreement.Until?.Latest is { } last && last < first
            ? [("until", new(FieldProblem.EndsBeforeItBegins, agreement.Until.Text, agreement.Since.Text))]
            : [];

    // What agreed once and has closed since did agree; with what is closed nobody can agree any more.
    private async Task<IEnumerable<(string, FieldProblem)>> ClosedAsync(Agreement agreement, CancellationToken stop)
    {
        if (!AgreementLife.Open.Contains(agreement.Stage))
            return [];
        var ids = agreement.Parties.Where(p => db.Entry(p).State is EntityState.Added or EntityState.Detached).Select(p => p.OrganizationId).ToList();
        return (await db.Organizations.Where(o => ids.Contains(o.Id) && o.Status != OrganizationStatus.Active).OrderBy(o => o.SortName).Select(o => o.Name).ToListAsync(stop))
            .Select(name => ("parties", Problem("PartyClosed", name)));
    }

    // Whose signatory, contact person or obligation is named stays a party until those are gone.
    private async Task<IEnumerable<(string, FieldProblem)>> NamedAsync(Agreement agreement, CancellationToken stop)
    {
        var gone = db.ChangeTracker.Entries<AgreementParty>().Where(e => e.State == EntityState.Deleted && e.Entity.AgreementId == agreement.Id).Select(e => e.Entity).ToList();
        foreach (var party in gone)
            if (await db.Set<AgreementSignatory>().AnyAsync(r => r.PartyId == party.Id, stop) || await db.Set<AgreementContact>().AnyAsync(r => r.PartyId == party.Id, stop) || await db.Set<AgreementObligation>().AnyAsync(r => r.OwedBy == party.Id, stop))
                return [("parties", Problem("PartyNamed", await db.Organizations.Where(o => o.Id == party.OrganizationId).Select(o => o.Name).FirstOrDefaultAsync(stop) ?? ""))];
        return [];
    }

    private async Task<IEnumerable<(string, FieldProblem)>> ParentAsync(Agreement agreement, CancellationToken stop)
    {
        if (agreement.Kind == "sub-agreement" && agreement.ParentId is null)
            return [("parent", Problem("WhichParent"))];
        // One that the office does not see is not there, and its digest is nobody else's business.
        if (agreement.ParentId is { } above && IsTyped(agreement, nameof(Agreement.ParentId)) && !await db.Agreements.SeenFrom(agreement.KeeperId).AnyAsync(a => a.Id == above, stop))
            return [("parent", Problem("NoSuchAgreement", await db.Agreements.Where(a => a.Id == above).Select(a => a.Slug).FirstOrDefaultAsync(stop) ?? ""))];
        // A circle of parents would have no beginning.
        var seen = new HashSet<Guid> { agreement.Id };
        for (var parent = agreement.ParentId; parent is { } id; parent = await db.Agreements.Where(a => a.Id == id).Select(a => a.ParentId).FirstOrDefaultAsync(stop))
            if (!seen.Add(id))
                return [("parent", Problem("ParentOfItself"))];
        return [];
    }

    // What was there before is not judged again.
    private bool IsTyped(Agreement agreement, string property) => db.Entry(agreement) is var entry && (entry.State is EntityState.Added or EntityState.Detached || entry.Property(property).IsModified);

    // What was signed says them, and is changed by an amendment that all sign again.
    private IEnumerable<string> Changed(Agreement agreement)
    {
        var entry = db.Entry(agreement);
        if (entry.State == EntityState.Detached)
            yield break;
        foreach (var (property, field) in Said)
            if (!Equals(entry.Property(property).OriginalValue?.ToString(), entry.Property(property).CurrentValue?.ToString()))
                yield return field;
        if (agreement.Parties.Any(p => db.Entry(p).State is not EntityState.Unchanged) || db.ChangeTracker.Entries<AgreementParty>().Any(p => p.State == EntityState.Deleted))
            yield return "parties";
        if (agreement.Fields.Any(p => db.Entry(p).State is not EntityState.Unchanged) || db.ChangeTracker.Entries<AgreementField>().Any(p => p.State == EntityState.Deleted))
            yield return "fields";
    }

    /// <summary>What of the agreement itself its versions say, and the field that says it.</summary>
    internal static readonly (string Property, string Field)[] Said =
    [
        (nameof(Agreement.Kind), "kind"), (nameof(Agreement.Title), "title"), (nameof(Agreement.Since), "since"), (nameof(Agreement.Until), "until"), (nameof(Agreement.Renewal), "renewal"),
        (nameof(Agreement.RenewalYears), "renewalYears"), (nameof(Agreement.NoticeMonths), "noticeMonths"), (nameof(Agreement.Covers), "covers"), (nameof(Agreement.Themes), "themes"),
        (nameof(Agreement.Languages), "languages"), (nameof(Agreement.AllianceId), "alliance"), (nameof(Agreement.InitiativeId), "initiative"), (nameof(Agreement.ParentId), "parent"),
        (nameof(Agreement.Confidentiality), "confidentiality"),
    ];
}
