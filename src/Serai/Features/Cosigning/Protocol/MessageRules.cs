using Serai.Platform.Editing;

namespace Serai.Features.Cosigning.Protocol;

/// <summary>What every message must say, and may say: asked by the sender before anything is sent, and by the receiver of what comes.</summary>
public static class MessageRules
{
    public const int LongestWhy = 500, DigestDigits = 64;

    /// <returns>Nothing where all of it can be kept.</returns>
    public static IReadOnlyList<DocumentProblem> Of(Message message) => message.Body switch
    {
        Offer offer => [.. DocumentRules.Of(offer.Content, message.From, message.To), .. Digest("against", offer.Against)],
        Signature signature => [.. Digest("document", signature.Document), .. Word("name", signature.Name, DocumentRules.LongestName), .. MaybeWord("post", signature.Post, DocumentRules.LongestName), .. Day(signature.On)],
        StepBack back => [.. Digest("document", back.Document), .. MaybeWord("why", back.Why, LongestWhy)],
        TerminationNotice notice => [.. Digest("document", notice.Document), .. MaybeWord("why", notice.Why, LongestWhy)],
        _ => [.. Digest("document", message.Body.Document)],
    };

    internal static IEnumerable<DocumentProblem> Digest(string field, string? digest) =>
        digest is null || (digest.Length == DigestDigits && digest.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))) ? [] : [new(field, DocumentProblem.Unknown)];

    private static IEnumerable<DocumentProblem> Day(string on) => EdtfDate.TryParse(on, out var day, out _) && !day.IsInterval ? [] : [new("on", DocumentProblem.NotADate)];

    private static IEnumerable<DocumentProblem> MaybeWord(string field, string? word, int longest) => word is null ? [] : Word(field, word, longest);

    private static IEnumerable<DocumentProblem> Word(string field, string word, int longest)
    {
        if (word.Length == 0 || HiddenSigns.AreAll(word))
            yield return new(field, DocumentProblem.Missing);
        if (word.Length > longest)
            yield return new(field, DocumentProblem.TooLong);
        if (HiddenSigns.First(word, lines: true) is not null)
            yield return new(field, DocumentProblem.Unprintable);
    }
}
