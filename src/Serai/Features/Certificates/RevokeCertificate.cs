using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Status;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Certificates;

/// <summary>Withdraws a certificate for good, for a reason that everybody reads who has it.</summary>
public sealed class RevokeCertificate(SeraiDb db, StatusLists lists)
{
    public const string Verb = "revoke the certificate";

    /// <summary>Longest reason.</summary>
    public const int LongestWhy = 500;

    /// <returns>The step, or what is in the way; then nothing was changed.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid certificate, string why, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, certificate, why.Trim(), stop));

    /// <summary>The same within a step that was begun; the caller completes it.</summary>
    /// <returns>What is in the way; then nothing was changed.</returns>
    public async Task<FieldProblem?> WithinAsync(StepInProgress step, Guid id, string why, Guid? person, CancellationToken stop)
    {
        await lists.TakeTurnAsync(stop);
        var certificate = await db.Certificates.FirstAsync(c => c.Id == id, stop);
        if (certificate.RevokedAt is not null)
            return Problem("RevokedAlready");
        (certificate.RevokedAt, certificate.RevokedWhy, certificate.RevokedById) = (step.Doing.At, why, person);
        await lists.RevokeAsync(certificate.StatusListId, certificate.StatusIndex, stop);
        return null;
    }

    private async Task<(Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, string why, CancellationToken stop)
    {
        if (WrongIn(why) is { } wrong)
            return (null, wrong);
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } shown || !context.Actor.May(Right.Edit, shown.KeeperId))
            return (null, Problem("Gone"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, CertificateLinks.Subject(shown.Code), shown.KeeperId, why), stop);
        if (await WithinAsync(step, id, why, context.Actor.PersonId, stop) is { } problem)
            return (null, problem);
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    /// <summary>Why a reason cannot stand, as everybody reads it for good; null where it can.</summary>
    internal static FieldProblem? WrongIn(string why) =>
        why.Length == 0 ? Problem("WhyMissing") : why.Length > LongestWhy ? Problem("WhyTooLong", LongestWhy) : HiddenSigns.First(why, lines: true) is { } sign ? Problem("HiddenSign", sign) : null;

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(CertificateTexts) };
}
