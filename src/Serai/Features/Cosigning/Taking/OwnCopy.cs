using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Versions;

namespace Serai.Features.Cosigning.Taking;

/// <summary>What the register here says of an agreement, beside the documents that were exchanged.</summary>
public sealed class OwnCopy(SeraiDb db, ReadContent read)
{
    /// <summary>What an agreement says now: its terms as they stand with the text of its newest version, or of the one that was signed.</summary>
    /// <param name="agreement">With its parties and fields.</param>
    /// <returns>Null where it has no text yet.</returns>
    public async Task<AgreementContent?> OfAsync(Agreement agreement, AgreementVersion? version, CancellationToken stop)
    {
        if ((version ?? await db.NewestAsync(agreement.Id, stop)) is not { } kept)
            return null;
        return StandsAbove.AsSaid(agreement, kept, kept.Said(), await read.NowAsync(agreement, kept, stop));
    }

    /// <summary>Whether nothing was changed here since a document came or went.</summary>
    public async Task<bool> IsAsync(Agreement agreement, string? digest, CancellationToken stop) =>
        digest is not null && await db.NewestAsync(agreement.Id, stop) is { } newest && newest.Digest == digest && (await OfAsync(agreement, newest, stop))?.Digest() == digest;
}
