using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Succeeding;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Versions;

/// <summary>A signature as it is asked for.</summary>
/// <param name="Organization">The party.</param>
/// <param name="Digest">What the signer was shown.</param>
/// <param name="Name">Who signs or signed.</param>
/// <param name="On">The day on the paper; null for one that is given here, now.</param>
public sealed record SignatureAsked(Guid Organization, string Digest, string Name, string? Post, EdtfDate? On)
{
    /// <summary>The scanned paper and its name; null for a signature that is given here.</summary>
    public (Stream Content, string Name)? Paper { get; init; }
}

/// <summary>Lets a party sign the newest version: through a representative here, or by a paper that the keeper's office brings. With the last signature it is in force.</summary>
public sealed class SignVersion(SeraiDb db, ReadContent read, FileStore files, IEnumerable<IHoldsBack> followers, IClock clock, Today today)
{
    public const string Verb = "sign";

    /// <returns>The step; or why it was not signed.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, SignatureAsked asked, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, asked, stop));

    private async Task<(Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, SignatureAsked asked, CancellationToken stop)
    {
        if (await db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return (null, Problem("NotYours"));
        var mayHere = context.Actor.May(Right.Represent, asked.Organization);
        if (agreement.Parties.All(p => p.OrganizationId != asked.Organization) || !(asked.Paper is null ? mayHere : context.Actor.May(Right.Edit, agreement.KeeperId)))
            return (null, Problem("NotYours"));
        var from = agreement.StageOn(today.Day);
        if (from is not (AgreementStage.Approved or AgreementStage.PartlySigned))
            return (null, Problem("NotNow"));
        if (await db.NewestAsync(id, stop) is not { } version || version.Digest != asked.Digest)
            return (null, Problem("AnotherText"));
        var given = await db.StandingSignatures.Where(s => s.VersionId == version.Id).Select(s => new { s.OrganizationId, s.On }).ToListAsync(stop);
        var signed = given.ConvertAll(s => s.OrganizationId);
        if (signed.Contains(asked.Organization))
            return (null, Problem("Already"));
        if (await db.AgreementSignatures.AnyAsync(s => s.VersionId == version.Id && s.OrganizationId == asked.Organization, stop))
            return (null, Problem("SteppedBack"));
        foreach (var one in followers)
            if (await one.WhyNotSignAsync(agreement, asked.Organization, version, stop) is { } elsewhere)
                return (null, elsewhere);
        // Once one has signed it the version is what the others sign too, whatever became of names since.
        if (signed.Count == 0 && (await read.NowAsync(agreement, version, stop)).Digest() != version.Digest)
            return (null, Problem("TermsChanged"));
        var all = agreement.Parties.Select(p => p.OrganizationId).Distinct().All(p => p == asked.Organization || signed.Contains(p));
        var to = all ? AgreementStage.InForce : AgreementStage.PartlySigned;
        foreach (var one in followers.Where(_ => to != from))
            if (await one.WhyAsync(agreement, from, to, stop) is { } why)
                return (null, why);
        if (all && await SucceedAgreement.IsTakenAsync(db, agreement, stop))
            return (null, Problem("PlaceTaken"));
        var now = clock.GetCurrentInstant();
        await using var step = await db.BeginStepAsync(context.Doing(Verb, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId), stop);
        var on = asked.On ?? EdtfDate.Of(today.Day);
        db.Add(new AgreementSignature
        {
            AgreementId = id, KeeperId = agreement.KeeperId, VersionId = version.Id, OrganizationId = asked.Organization, Digest = version.Digest, Name = asked.Name, Post = asked.Post,
            PersonId = asked.Paper is null ? context.Actor.PersonId : null, FileId = await PaperAsync(context, agreement, asked, stop), On = on, At = now,
        });
        // By the day of the latest signature, whichever was entered last.
        var last = all ? given.Select(s => s.On).Append(on).OrderBy(d => d.Latest ?? d.Earliest).ThenBy(d => d.Earliest).Last() : on;
        if (to != from)
            agreement.Move(db, from, to, last, now, context.Actor.PersonId, null);
        if (all)
        {
            agreement.Signed = last;
            await SucceedAgreement.CompleteAsync(db, agreement, today.Day, last, now, context.Actor.PersonId, stop);
        }
        else
            db.Entry(agreement).Property(a => a.Version).IsModified = true;
        foreach (var one in followers.Where(_ => to != from))
            await one.FollowAsync(context, agreement, from, to, stop);
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    private async Task<Guid?> PaperAsync(HttpContext context, Agreement agreement, SignatureAsked asked, CancellationToken stop)
    {
        if (asked.Paper is not { } paper)
            return null;
        var stored = await files.PutAsync(paper.Content, paper.Name, context.Actor.PersonId, stop);
        db.Add(new AgreementFile { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, FileId = stored.Id });
        return stored.Id;
    }

    private static FieldProblem Problem(string code) => new("Sign." + code) { Texts = typeof(AgreementTexts) };
}
