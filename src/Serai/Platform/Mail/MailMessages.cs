using MimeKit;
using MimeKit.Text;
using Serai.Platform.Settings;

namespace Serai.Platform.Mail;

/// <summary>Makes of a row of the outbox the message that is sent: the same each time.</summary>
public sealed class MailMessages(MailSettings settings, SiteChoices choices)
{
    public MimeMessage Of(OutboxMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = MailTemplate.OneLine(mail.Subject!),
            // Its own day, not that of a later attempt.
            Date = mail.Created.InZone(choices.Now.Zone).ToDateTimeOffset(),
            Body = new MultipartAlternative(Part(TextFormat.Plain, mail.Text!), Part(TextFormat.Html, mail.Html!)),
        };
        message.From.Add(settings.From);
        message.To.Add(new MailboxAddress(MailTemplate.OneLine(mail.ToName), mail.ToAddress));
        // RFC 3834: nobody's holiday notice answers it.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body.Headers.Add(HeaderId.ContentLanguage, mail.Language);
        // RFC 2369; RFC 8058, which wants TLS.
        if (mail.Unsubscribe is { } address)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{MailTemplate.OneLine(address)}>");
            if (address.StartsWith("https://", StringComparison.Ordinal)) message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        // Every server of the last forty years takes seven bits.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format);
        part.SetText(System.Text.Encoding.UTF8, text);
        return part;
    }
}
