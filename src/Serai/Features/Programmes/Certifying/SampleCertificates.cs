using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Programmes.Leading;
using Serai.Platform.History;

namespace Serai.Features.Programmes.Certifying;

/// <summary>
/// The template of the sample's example and, where the site has an https address, a certificate for each who completed it, one of them revoked. They are issued as
/// others are, but no mail tells of them: whoever is made up has no mailbox.
/// </summary>
public sealed class SampleCertificates(SeraiDb db, IEnumerable<ICertifies> makers, IssueCertificate issue, RevokeCertificate revoke, IssuerKeys keys, IssuerAddress address, IClock clock)
{
    public const string RevokedWhy = "Example (made up): issued by mistake, to show what is said of a certificate that is revoked.";

    private static CertificateDesign Design => ReadyTemplates.Find(ReadyTemplates.Bilingual)! with
    {
        Signatures = [new("Example Director (made up)", "Example office\n示例職務", null), new("Example Teacher (made up)", "Example office\n示例職務", null)],
    };

    /// <summary>Call it before the transaction begins in which they are issued.</summary>
    public void MakeReady()
    {
        if (address.Problem is null)
            keys.MakeReady();
    }

    /// <summary>Adds them to an example that has just been filled; the caller has the transaction.</summary>
    public async Task RunAsync(string actor, string way, CancellationToken stop)
    {
        var programmes = db.Programmes;
        if (await db.Editions.AsNoTracking().FirstOrDefaultAsync(e => programmes.Any(p => p.Id == e.ProgrammeId && p.Slug == SampleProgrammes.Example && p.IsExample), stop) is not { } edition)
            return;
        Doing DoingOf(string verb, string subject, string? why = null) => new(clock.GetCurrentInstant(), actor, way, verb, subject) { SubjectId = edition.KeeperId, Reason = why };
        var template = new CertificateTemplate { KeeperId = edition.KeeperId, Name = "Example: a training week (made up)", Design = CertificateDesignJson.Write(Design), EnteredAt = edition.EnteredAt };
        await using (var step = await db.BeginStepAsync(DoingOf(MakeTemplate.Add, TemplateLinks.Subject(template.Id)), stop))
        {
            db.Add(template);
            await step.CompleteAsync(stop);
        }
        var maker = makers.First(m => m.Kind == CertifiesEdition.EditionKind);
        if (await maker.FindAsync(edition.Id, stop) is { } certified && await issue.PrepareAsync(certified.IssuerId, stop) is null)
        {
            var run = new CertificateRun { KeeperId = edition.KeeperId, ForKind = maker.Kind, ForId = edition.Id, TemplateId = template.Id, Design = template.Design, StartedAt = clock.GetCurrentInstant(), Due = clock.GetCurrentInstant() };
            var holders = (await maker.HoldersAsync(edition.Id, null, stop)).Where(h => h.HasCompleted);
            var last = await IssueAsync(run, certified, holders, DoingOf(IssueSome.Verb, certified.Address.TrimStart('/')), stop);
            await using var step = await db.BeginStepAsync(DoingOf(RevokeCertificate.Verb, CertificateLinks.Subject(last.Code), RevokedWhy), stop);
            await revoke.WithinAsync(step, last.Id, RevokedWhy, null, stop);
            await step.CompleteAsync(stop);
        }
        db.ChangeTracker.Clear();
    }

    // A run of which all is issued: what is left of it, printing, is done in the background as with any.
    private async Task<Certificate> IssueAsync(CertificateRun run, Certified certified, IEnumerable<CertifiedHolder> holders, Doing doing, CancellationToken stop)
    {
        await using var step = await db.BeginStepAsync(doing, stop);
        db.Add(run);
        Certificate? last = null;
        foreach (var (i, holder) in holders.Index())
        {
            (last, _) = await issue.IssueAsync(IssueSome.Asked(run, certified, holder, address), stop);
            db.Add(new CertificateRunItem { RunId = run.Id, Number = i + 1, HolderRef = holder.Ref, State = RunItemState.Issued, CertificateId = last.Id });
        }
        await step.CompleteAsync(stop);
        return last ?? throw new InvalidOperationException("Nobody has completed the example.");
    }
}
