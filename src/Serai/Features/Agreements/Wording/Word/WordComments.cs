using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>What people wrote beside the text, in the order in which it stands there.</summary>
internal static class WordComments
{
    private const int Most = 1_000, Longest = 5_000, LongestName = 200;

    public static Sequence<WordComment> Of(MainDocumentPart main, Dictionary<string, int> headingsBefore, bool hasPreamble)
    {
        var said = (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? []).Where(c => c.Id?.Value is not null).DistinctBy(c => c.Id!.Value!).ToDictionary(c => c.Id!.Value!);
        return new((
            from place in headingsBefore
            where said.ContainsKey(place.Key)
            let comment = said[place.Key]
            let text = Bare(string.Join('\n', comment.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text)))), Longest)
            where text.Length > 0
            select new WordComment(Bare(comment.Author?.Value ?? "", LongestName), text, Math.Max(0, place.Value - (hasPreamble ? 0 : 1)))).Take(Most));
    }

    private static string Bare(string text, int most)
    {
        var bare = string.Concat(text.EnumerateRunes().Where(r => r.Value == '\n' || Pieces.Hidden(r.ToString()) is null).Take(most));
        return bare.Trim();
    }
}
