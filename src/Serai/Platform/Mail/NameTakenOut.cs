using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Serai.Platform.Privacy;

namespace Serai.Platform.Mail;

/// <summary>
/// Takes the name and the address of a person who is deleted out of what mails say to others; the rest of each mail is theirs and stays.
/// A name counts as a whole: “Anna” is not taken out of “Annals”, nor 高明 out of 手段高明. One of up to three letters is a word too
/// (May): it is taken out only where the mail's own text has whoever did what it tells of.
/// </summary>
internal sealed partial class NameTakenOut(HeldPerson person, MailKinds kinds)
{
    // Chinese, Japanese and Korean put no blanks between words: their letters end a name of other letters, and hide one of their own.
    private const string Unspaced = @"\u2E80-\u2FDF\u3005-\u3007\u3040-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF", Spaced = $@"[\p{{L}}\p{{N}}-[{Unspaced}]]", Tag = "<[^>]*>|";

    // Where a paragraph, an item or a subject begins, in either form.
    private const string Beginning = "(?<=^(?:- |== )?|>)", First = "{0}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<string, (Regex InText, Regex InHtml)> names = [];
    private readonly Regex email = OfAddress(Address(person.Email)), emailInHtml = OfAddress(Tag + Address(Encoder.Encode(person.Email)));

    public void From(OutboxMail mail)
    {
        var instead = Instead(mail.Language);
        // Its reader is called alike: the name in it is the reader's.
        var keepsName = Keeps(mail.Kind, mail.ToName);
        var name = NameIn(mail.Language);
        (mail.Subject, mail.Text) = (Out(mail.Subject, instead, keepsName ? null : name.InText), Out(mail.Text, instead, keepsName ? null : name.InText));
        if (mail.Html is { } html)
            mail.Html = OutOfHtml(html, Encoder.Encode(instead), keepsName ? null : name.InHtml);
    }

    /// <summary>The same of what waits for a daily mail.</summary>
    public void From(HeldMail held)
    {
        var (content, instead, name) = (held.Content, Instead(held.Language), Keeps(held.Kind, held.ToName) ? null : NameIn(held.Language).InText);
        held.Say(new(Out(content.Subject, instead, name)!, [.. content.Blocks.Select(b => b with { Text = Out(b.Text, instead, name)! })]));
    }

    private bool Keeps(string kind, string reader) => reader == person.Name || kinds.Find(kind) is { TellsOfOthers: false };

    private (Regex InText, Regex InHtml) NameIn(string language)
    {
        if (names.TryGetValue(language, out var known)) return known;
        return names[language] = (Of(Pattern(person.Name, language, same => same)), Of(Tag + Pattern(Encoder.Encode(person.Name), language, Encoder.Encode)));
    }

    private string Pattern(string name, string language, Func<string, string> written)
    {
        if (!IsWord().IsMatch(person.Name)) return Whole(name);
        var after = Openings(language).Select(o => Regex.Escape(written(o))).ToList();
        return after.Count > 0 ? $"{Beginning}{Regex.Escape(name)}(?={string.Join('|', after)})" : "(?!)";
    }

    // “ has given you a role: ”: what follows the first fact in texts that begin with it.
    private IEnumerable<string> Openings(string language) =>
        from kind in kinds.All
        where kind.TellsOfOthers
        from part in (string[])["Subject", "Body"]
        let text = MailWords.Of(kind.Texts, language)[kind.Key(part)].Trim()
        where text.StartsWith(First, StringComparison.Ordinal)
        let after = text[First.Length..].Split('{', '\n')[0]
        where after.Trim().Length > 0
        select after;

    // The address first: it may begin with the name.
    private string? Out(string? text, string instead, Regex? name)
    {
        if (text is null) return null;
        var left = email.Replace(text, _ => instead);
        return name is null ? left : name.Replace(left, _ => instead);
    }

    private string OutOfHtml(string html, string instead, Regex? name)
    {
        // Of a mark nothing is taken, whatever somebody is called.
        string But(Match found) => found.Value[0] == '<' ? found.Value : instead;
        var left = emailInHtml.Replace(html, But);
        return name is null ? left : name.Replace(left, But);
    }

    private static string Instead(string language) => MailWords.Of(typeof(MailTexts), language)["Gone.Person"];

    private static Regex Of(string pattern) => new(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static Regex OfAddress(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Whole(string text)
    {
        // No letter of the same sort beside it.
        string? Beside(char end) => ((string[])[Spaced, $"[{Unspaced}]"]).FirstOrDefault(letters => Regex.IsMatch(end.ToString(), letters, RegexOptions.CultureInvariant));
        return $"{(Beside(text[0]) is { } before ? $"(?<!{before})" : "")}{Regex.Escape(text)}{(Beside(text[^1]) is { } after ? $"(?!{after})" : "")}";
    }

    [GeneratedRegex(@"^[A-Za-z\u00C0-\u024F]{1,3}$")]
    private static partial Regex IsWord();

    private static string Address(string text) => $@"(?<![A-Za-z0-9._+-]){Regex.Escape(text)}(?![A-Za-z0-9-]|\.[A-Za-z0-9])";
}
