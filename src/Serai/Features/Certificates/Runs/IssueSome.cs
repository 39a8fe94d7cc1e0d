using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Db.Faults;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Mail;

namespace Serai.Features.Certificates.Runs;

/// <summary>What a run knows while it issues.</summary>
public sealed record RunAtWork(CertificateRun Run, Guid? Lease, Certified Certified, CertificateDesign Design);

/// <summary>
/// Issues some certificates of a run, in one transaction: each certificate, the mail that tells of it and the word that it is done come together, or not at all.
/// </summary>
public sealed partial class IssueSome(SeraiDb db, IssueCertificate issue, IssuerAddress address, Mails mails, IClock clock, ILogger<IssueSome> log)
{
    public const string Verb = "issue certificate";

    public static readonly MailKind Told = new("certificate-issued", typeof(RunTexts)) { MustCome = true, TellsOfOthers = false };

    // So often it may be that somebody else came first; after that it is the holder's own.
    private const int Patience = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>False where the run was stopped, or taken by another: nothing was done.</returns>
    public async Task<bool> RunAsync(RunAtWork work, IReadOnlyList<(Guid Item, CertifiedHolder? Holder)> some, CancellationToken stop)
    {
        try
        {
            return await db.AgainAsync(() => TryAsync(work, [.. some.Select(s => (s.Item, s.Holder, HolderProblem.Of(s.Holder, work.Design)))], stop));
        }
        catch (Exception problem) when (!stop.IsCancellationRequested && (IsOfOne(problem) || (work.Run.Attempts > Patience && DatabaseFaults.Of(problem) is null)))
        {
            // What is wrong with one keeps no other waiting.
            if (some.Count == 1)
            {
                NotIssued(log, work.Run.Id, some[0].Item, problem.GetType().Name, problem.Message);
                return await db.AgainAsync(() => TryAsync(work, [(some[0].Item, some[0].Holder, new HolderProblem(HolderProblem.Failed))], stop));
            }
        }
        foreach (var one in some)
            if (!await RunAsync(work, [one], stop))
                return false;
        return true;
    }

    /// <summary>What a holder's certificate is to say.</summary>
    internal static CertificateAsked Asked(CertificateRun run, Certified certified, CertifiedHolder holder, IssuerAddress address) => new(
        certified.IssuerId, run.KeeperId, run.ForKind, run.ForId, holder.Ref, run.TemplateId, holder.PersonId, FieldValues.Clean(holder.Name), holder.Email, certified.AchievementTitle, certified.AchievementDescription,
        certified.Criteria, certified.Language, address.Of(certified.Address) ?? certified.Address, JsonSerializer.Serialize(holder.Values, Readable), certified.ValidUntil);

    private async Task<bool> TryAsync(RunAtWork work, IReadOnlyList<(Guid Item, CertifiedHolder? Holder, HolderProblem? Problem)> some, CancellationToken stop)
    {
        var (run, lease) = (work.Run.Id, work.Lease);
        var doing = new Doing(clock.GetCurrentInstant(), "Serai", "program", Verb, work.Certified.Address.TrimStart('/')) { PersonId = work.Run.PersonId, SubjectId = work.Run.KeeperId };
        await using var step = await db.BeginStepAsync(doing, stop);
        if (!await db.CertificateRuns.AnyAsync(r => r.Id == run && r.Lease == lease && r.StoppedAt == null, stop))
            return false;
        List<Guid> ids = [.. some.Select(s => s.Item)];
        var items = await db.CertificateRunItems.Where(i => ids.Contains(i.Id) && i.State == RunItemState.Waiting).ToDictionaryAsync(i => i.Id, stop);
        if (items.Count == 0)
            return true;
        foreach (var (id, holder, problem) in some)
            if (!items.TryGetValue(id, out var item))
                continue;
            else if (problem is not null)
                (item.State, item.Problem, item.About) = (RunItemState.Refused, problem.Code, problem.About);
            else
                await IssueAsync(work, item, holder!, stop);
        await step.CompleteAsync(stop);
        return true;
    }

    private async Task IssueAsync(RunAtWork work, CertificateRunItem item, CertifiedHolder holder, CancellationToken stop)
    {
        var (certified, run, name) = (work.Certified, work.Run, FieldValues.Clean(holder.Name));
        var (certificate, isNew) = await issue.IssueAsync(Asked(run, certified, holder, address), stop);
        (item.State, item.CertificateId) = (isNew ? RunItemState.Issued : RunItemState.Had, certificate.Id);
        if (isNew && !Tell(work, certificate, holder, name))
            item.Problem = HolderProblem.NoAddress;
    }

    // Whoever has no address that mail can be sent to still has the certificate; the list says so.
    private bool Tell(RunAtWork work, Certificate certificate, CertifiedHolder holder, string name)
    {
        if (string.IsNullOrWhiteSpace(holder.Email))
            return false;
        try
        {
            db.Add(mails.Compose(new(holder.PersonId, holder.Email, name, holder.Language ?? ""), Told, work.Certified.AchievementTitle, name, certificate.Code, address.Of(CertificateLinks.Show(certificate.Code)) is { } page ? new Uri(page) : null));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The database's own troubles, and those who come at once, are no matter of one holder.
    internal static bool IsOfOne(Exception problem) =>
        problem is not OperationCanceledException && DatabaseFaults.Of(problem) is null && !Overtaken.Is(problem) && !Overtaken.IsAfterWaiting(problem) && problem is not System.Data.Common.DbException;

    [LoggerMessage(1, LogLevel.Error, "Run {Run} could not issue item {Item}: {Problem}: {Message}")]
    private static partial void NotIssued(ILogger log, Guid run, Guid item, string problem, string message);
}
