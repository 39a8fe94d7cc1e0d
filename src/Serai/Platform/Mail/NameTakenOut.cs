using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Serai.Platform.Privacy;

namespace Serai.Platform.Mail;

/// <summary>
/// Takes the name and the address of a person who is deleted out of what mails say to others; the rest of each mail is theirs and stays.
/// A name counts as a whole: “Ann” is not taken out of “Annual”.
/// </summary>
internal sealed class NameTakenOut(HeldPerson person)
{
    // Chinese, Japanese and Korean put no blanks between words: their letters end a name of other letters, and need none to end one.
    private const string Unspaced = @"\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF", Spaced = $@"[\p{{L}}\p{{N}}-[{Unspaced}]]", Tag = "<[^>]*>|";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Regex name = Of(Whole(person.Name)), nameInHtml = Of(Tag + Whole(Encoder.Encode(person.Name)));
    private readonly Regex email = OfAddress(Address(person.Email)), emailInHtml = OfAddress(Tag + Address(Encoder.Encode(person.Email)));

    public void From(OutboxMail mail)
    {
        var instead = Instead(mail.Language);
        // Its reader is called alike: the name in it is the reader's.
        var keepsName = IsCalledSo(mail.ToName);
        (mail.Subject, mail.Text) = (Out(mail.Subject, instead, keepsName), Out(mail.Text, instead, keepsName));
        if (mail.Html is { } html)
            mail.Html = OutOfHtml(html, Encoder.Encode(instead), keepsName);
    }

    /// <summary>The same of what waits for a daily mail.</summary>
    public void From(HeldMail held)
    {
        var (content, instead, keepsName) = (held.Content, Instead(held.Language), IsCalledSo(held.ToName));
        held.Say(new(Out(content.Subject, instead, keepsName)!, [.. content.Blocks.Select(b => b with { Text = Out(b.Text, instead, keepsName)! })]));
    }

    private bool IsCalledSo(string other) => other == person.Name;

    // The address first: it may begin with the name.
    private string? Out(string? text, string instead, bool keepsName)
    {
        if (text is null) return null;
        var left = email.Replace(text, _ => instead);
        return keepsName ? left : name.Replace(left, _ => instead);
    }

    private string OutOfHtml(string html, string instead, bool keepsName)
    {
        // Of a mark nothing is taken, whatever somebody is called.
        string But(Match found) => found.Value[0] == '<' ? found.Value : instead;
        var left = emailInHtml.Replace(html, But);
        return keepsName ? left : nameInHtml.Replace(left, But);
    }

    private static string Instead(string language) => MailWords.Of(typeof(MailTexts), language)["Gone.Person"];

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private static Regex OfAddress(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Whole(string text)
    {
        bool Needs(char end) => Regex.IsMatch(end.ToString(), Spaced, RegexOptions.CultureInvariant);
        return $"{(Needs(text[0]) ? $"(?<!{Spaced})" : "")}{Regex.Escape(text)}{(Needs(text[^1]) ? $"(?!{Spaced})" : "")}";
    }

    private static string Address(string text) => $@"(?<![A-Za-z0-9._+-]){Regex.Escape(text)}(?![A-Za-z0-9-]|\.[A-Za-z0-9])";
}
