using Serai.Features.Agreements.Content;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Bundles;

/// <summary>What was found wrong with a bundle.</summary>
public enum BundleFault
{
    /// <summary>A message or receipt cannot be read.</summary>
    NotReadable,

    /// <summary>It is not signed by a key of its sender.</summary>
    BadSignature,

    /// <summary>It is signed by a key that was revoked, and no receipt shows that it was signed before.</summary>
    RevokedKey,

    /// <summary>It names another message before it, or says that its sender knew one that is not there.</summary>
    BrokenChain,

    /// <summary>It could not be said where the agreement stood.</summary>
    OutOfTurn,

    /// <summary>Its document cannot be one of these two parties.</summary>
    BadDocument,

    /// <summary>Its receipt is of something else.</summary>
    BadReceipt,
}

/// <param name="Number">Of the message, from 1 in the order of the file.</param>
public sealed record BundleProblem(int Number, BundleFault Fault);

/// <summary>A message of a bundle as it was read.</summary>
public sealed record BundleLine(int Number, Message Message, string Kid, Receipt? Receipt);

/// <summary>What a bundle proves.</summary>
/// <param name="Agreed">The documents that both have signed, in their order.</param>
/// <param name="Codes">The codes that the two offices compared: whoever asks them sees whether the keys are theirs.</param>
public sealed record BundleFinding(Bundle Bundle, IReadOnlyList<BundleLine> Lines, IReadOnlyList<BundleProblem> Problems, Standing Standing, IReadOnlyList<AgreementContent> Agreed, IReadOnlyList<string> Codes)
{
    public bool IsSound => Problems.Count == 0 && Lines.Count > 0;
}

/// <summary>Checks a bundle by itself: no network, no database, nobody is asked. It proves that whoever held the compared keys said these things in this order; whose keys they are, the two offices tell by the code.</summary>
public static class VerifyBundle
{
    public static BundleFinding Of(Bundle bundle)
    {
        var (lines, problems, keys) = (new List<BundleLine>(), new List<BundleProblem>(), new TrustedKeys(bundle));
        var digests = new Dictionary<(string, int), string>();
        foreach (var (bundled, i) in bundle.Messages.Select((m, i) => (m, i + 1)))
        {
            if (Jws.Read(bundled.Message, MessageForm.MostBytes) is not { } read || read.Type != MessageForm.Type || MessageForm.Read(read.Payload) is not { } message || message.Agreement != bundle.Agreement
                || ((message.From, message.To) is var ends && ends != (bundle.One, bundle.Other) && ends != (bundle.Other, bundle.One)))
            {
                problems.Add(new(i, BundleFault.NotReadable));
                continue;
            }
            var digest = MessageForm.Digest(read.Payload);
            var receipt = Receipt(keys, bundled, message, digest, i, problems);
            var key = keys.Of(message.From, read.Kid);
            if (key is null || !Jws.IsSigned(bundled.Message, key))
                problems.Add(new(i, BundleFault.BadSignature));
            else if (key.Revoked is { } revoked && !(receipt?.Time < revoked))
                problems.Add(new(i, BundleFault.RevokedKey));
            if (message.Previous != digests.GetValueOrDefault((message.From.Key, message.Number - 1)) || message.SeenDigest != digests.GetValueOrDefault((message.To.Key, message.Seen)))
                problems.Add(new(i, BundleFault.BrokenChain));
            // What cannot be said at all, or knows what comes after it, is looked at no further.
            var own = lines.Count(l => l.Message.From == message.From);
            if (MessageRules.Of(message).Count > 0)
                problems.Add(new(i, BundleFault.BadDocument));
            else if (message.Number != own + 1 || message.Seen < 0 || message.Seen > lines.Count - own)
                problems.Add(new(i, BundleFault.OutOfTurn));
            else
                lines.Add(new(i, message, read.Kid, receipt));
            digests[(message.From.Key, message.Number)] = digest;
        }
        var told = lines.ConvertAll(l => Told.Of(l.Message));
        var course = new Course(told);
        problems.AddRange(lines.Where((_, n) => CourseRules.Why(told[n], told[..n], course) is not null).Select(l => new BundleProblem(l.Number, BundleFault.OutOfTurn)));
        var standing = course.Now;
        var agreed = standing.Agreed.Select(a => ((Offer)lines[told.IndexOf(a)].Message.Body).Content);
        return new(bundle, lines, problems, standing, [.. agreed], keys.Codes);
    }

    private static Receipt? Receipt(TrustedKeys keys, BundledMessage bundled, Message message, string digest, int number, List<BundleProblem> problems)
    {
        if (bundled.Receipt is not { } jws)
            return null;
        if (Jws.Read(jws, ReceiptForm.MostBytes) is { } read && read.Type == ReceiptForm.Type && ReceiptForm.Read(read.Payload) is { } receipt && receipt.Message == message.Id && receipt.Digest == digest && receipt.Agreement == message.Agreement
            && receipt.From == message.To && receipt.To == message.From && keys.Of(message.To, read.Kid) is { } key && Jws.IsSigned(jws, key))
            return receipt;
        problems.Add(new(number, BundleFault.BadReceipt));
        return null;
    }
}
