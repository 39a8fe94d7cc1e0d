using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Alliances.Lists;
using Serai.Features.Alliances.Lists.Taking;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Importing.Taking;

/// <summary>Takes the settled rows of a register in: organizations that come into being, the agreements with their parties, documents and first move, all as one step.</summary>
public sealed class TakeImport(SeraiDb db, PlanImport plans, MakeMembers make, Today today)
{
    private const int MostAttempts = 5;

    /// <param name="id">Which register.</param>
    /// <param name="digest">Of the plan that was seen.</param>
    /// <param name="mayAdd">Whoever takes it in may add organizations to the registry.</param>
    /// <param name="doing">The step.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <returns>Whether it was taken in; where something moved since it was seen, or nothing would come, nothing was done.</returns>
    public async Task<bool> RunAsync(Guid id, string? digest, bool mayAdd, Doing doing, CancellationToken stop)
    {
        for (var n = 1; ; n++)
            try
            {
                db.ChangeTracker.Clear();
                await using var step = await db.BeginStepAsync(doing, stop);
                var import = await db.AgreementImports.SingleAsync(i => i.Id == id, stop);
                var plan = await plans.OfAsync(import, mayAdd, stop);
                if (import.State != ImportState.Open || plan.Digest != digest || plan.Count(PlanKind.Added) == 0)
                    return false;
                await WriteAsync(import, plan, step, stop);
                await step.CompleteAsync(stop);
                return true;
            }
            catch (Exception problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
                // Somebody wrote at the same import or took the same number between the look and the commit: look again.
            }
    }

    private async Task WriteAsync(AgreementImport import, ImportPlan plan, StepInProgress step, CancellationToken stop)
    {
        await MakeAsync(plan.Made, stop);
        var added = plan.Of(PlanKind.Added).ToList();
        var names = await Settling.PartiesAsync(db, [.. added.SelectMany(l => l.Parties).Select(Id).Append(import.KeeperId)], stop);
        var (year, number) = (today.Day.Year, await NewSlug.LastAsync(db, today.Day.Year, stop));
        foreach (var line in added)
        {
            var agreement = Agreement(import, line, NewSlug.Of(year, ++number), step.Doing.At);
            agreement.Settle(names);
            db.Add(agreement);
            agreement.Begin(db, AgreementLife.Open.Contains(agreement.Stage) ? EdtfDate.Of(today.Day) : agreement.Signed ?? agreement.Since, step.Doing.At, step.Doing.PersonId, line.Read!.Notes);
            db.AddRange(line.Documents.Select(d => new AgreementFile { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, FileId = d.FileId }));
            (line.Row.Step, line.Row.AgreementId) = (step.Id, agreement.Id);
        }
        import.Step = step.Id;
        if (plan.Count(PlanKind.Waits) == 0)
            (import.State, import.EndedAt) = (ImportState.Done, step.Doing.At);
        await db.SaveChangesAsync(stop);
    }

    // The register is no source of the registry's: of an organization that comes into being it says only the name and the country.
    private async Task MakeAsync(IReadOnlyList<AgreementImportPartner> partners, CancellationToken stop)
    {
        if (partners.Count == 0)
            return;
        NewMember Described(AgreementImportPartner partner) => new(partner.NewName!, partner.NewCountry, null, null);
        make.Begin([.. partners.Select(Described)]);
        foreach (var partner in partners)
            partner.OrganizationId = await make.OfAsync(Described(partner), null, stop);
        await db.SaveChangesAsync(stop);
    }

    private static Guid Id(PlanParty party) => party.Organization ?? party.New!.OrganizationId!.Value;

    private static Agreement Agreement(AgreementImport import, PlanLine line, string slug, Instant at)
    {
        var (read, id) = (line.Read!, NewId.Next());
        var agreement = new Agreement
        {
            Id = id,
            Slug = slug,
            KeeperId = import.KeeperId,
            FamilyId = id,
            Reference = read.Reference,
            Kind = read.Kind!,
            Title = read.Title,
            Stage = read.Stage,
            Confidentiality = import.Confidentiality,
            Signed = read.Signed,
            Since = read.Since,
            Until = read.Until,
            EndsOn = read.EndsOn,
            Renewal = read.Renewal,
            RenewalYears = read.RenewalYears,
            NoticeMonths = read.NoticeMonths,
            Covers = read.Covers,
            Themes = string.Join('\n', read.Themes),
            InChargeId = read.InCharge,
            EnteredAt = at,
        };
        agreement.Parties.Add(new() { AgreementId = id, OrganizationId = import.KeeperId, Unit = read.Unit });
        agreement.Parties.AddRange(line.Parties.Select(Id).Distinct().Select((party, i) => new AgreementParty { AgreementId = id, OrganizationId = party, Ordinal = i + 1 }));
        agreement.Fields.AddRange(read.Fields.Order(StringComparer.Ordinal).Select(code => new AgreementField { AgreementId = id, Code = code }));
        return agreement;
    }
}
