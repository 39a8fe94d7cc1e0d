using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Wording;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Versions;

/// <summary>Keeps what an agreement says now as its newest version. Each names the digest of the one before it, and none is ever changed.</summary>
public sealed class MakeVersion(SeraiDb db, ReadContent read, Today today)
{
    public const string Verb = "write";
    private const int LongestNote = 500;

    /// <summary>Keeps a text with the terms as they stand.</summary>
    /// <param name="context">Who writes it.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="texts">What it says, once in each language.</param>
    /// <param name="shown">The digest of the version that the writer began with; null where there was none. Had somebody else written one meanwhile, nothing is kept.</param>
    /// <param name="note">What changed, in the writer's words.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    /// <param name="with">What is kept in the same step: what came with the text.</param>
    /// <returns>The version and the step; or why it was not kept. No version where it says what the newest says, and no step where nothing came with it either.</returns>
    public Task<(AgreementVersion? Version, Guid? Step, FieldProblem? Problem)> RunAsync(HttpContext context, Guid id, IReadOnlyList<InLanguage> texts, string? shown, string? note, CancellationToken stop,
        Func<Agreement, Doing, IReadOnlyList<object>>? with = null) =>
        db.AgainAsync(() => TryAsync(context, id, texts, shown, note, with, stop));

    /// <summary>Adds a version within a step that has begun, where it would say anything else than the newest; null where it would not.</summary>
    public async Task<AgreementVersion?> AddAsync(Agreement agreement, IReadOnlyList<InLanguage> texts, string? note, Instant at, Guid? person, CancellationToken stop)
    {
        var id = agreement.Id;
        var newest = await db.AgreementVersions.AsNoTracking().Where(v => v.AgreementId == id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        var previous = newest is not null ? newest.Digest : agreement.SucceedsId is { } before ? await read.SignedDigestAsync(before, stop) : null;
        var content = await read.OfAsync(agreement, texts, previous, stop);
        if (newest is not null && content with { Previous = newest.PreviousDigest } is var same && same.Digest() == newest.Digest)
            return null;
        var version = new AgreementVersion
        {
            AgreementId = id, KeeperId = agreement.KeeperId, Number = (newest?.Number ?? 0) + 1, Canonical = Encoding.UTF8.GetString(CanonicalForm.Of(content)), Digest = content.Digest(),
            PreviousDigest = previous, AllianceId = agreement.AllianceId, ParentId = agreement.ParentId, Note = string.IsNullOrWhiteSpace(note) ? null : FieldValues.Clean(note), PersonId = person, At = at,
        };
        db.Add(version);
        return version;
    }

    private async Task<(AgreementVersion?, Guid?, FieldProblem?)> TryAsync(HttpContext context, Guid id, IReadOnlyList<InLanguage> texts, string? shown, string? note, Func<Agreement, Doing, IReadOnlyList<object>>? with, CancellationToken stop)
    {
        if (await db.Agreements.Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement || !context.Actor.May(Right.Edit, agreement.KeeperId))
            return (null, null, Problem("Gone"));
        if (note?.Length > LongestNote)
            return (null, null, new("Version.LongNote", note.Length, LongestNote) { Texts = typeof(AgreementTexts) });
        if (HiddenSigns.Problem(note, lines: true) is { } hidden)
            return (null, null, hidden);
        if (await db.IsSignedAsync(agreement, stop))
            return (null, null, Problem("Signed"));
        // What was approved is what is signed.
        if (await db.IsApprovedAsync(agreement, stop))
            return (null, null, Problem("Approved"));
        // Of a paper that holds already the text may still be brought; what has ended is history.
        if (agreement.StageOn(today.Day) is AgreementStage.Withdrawn or AgreementStage.Terminated or AgreementStage.Superseded or AgreementStage.Renewed)
            return (null, null, Problem("Over"));
        if (await db.AgreementVersions.Where(v => v.AgreementId == id).OrderByDescending(v => v.Number).Select(v => v.Digest).FirstOrDefaultAsync(stop) != shown)
            return (null, null, Problem("WrittenMeanwhile"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, note), stop);
        var version = await AddAsync(agreement, texts, note, step.Doing.At, step.Doing.PersonId, stop);
        var others = with?.Invoke(agreement, step.Doing) ?? [];
        if (version is null && others.Count == 0)
            return (null, null, null);
        db.AddRange(others);
        // Whoever signs or moves it at this moment finds it changed.
        db.Entry(agreement).Property(a => a.Version).IsModified = true;
        await step.CompleteAsync(stop);
        return (version, step.Id, null);
    }

    private static FieldProblem Problem(string code) => new("Version." + code) { Texts = typeof(AgreementTexts) };
}
