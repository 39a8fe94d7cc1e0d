using System.Text.Json;
using Serai.Platform.Settings;

namespace Serai.Platform.Mail;

/// <summary>
/// Where a feature tells a reader something. <c>db.Add(mails.Compose(…))</c> for what must come, <c>await mails.TellAsync(…)</c>
/// for what a person can choose about; either way it is kept by the save, and in the transaction, of the change it tells of.
/// </summary>
public sealed class Mails(SeraiDb db, MailChoices choices, MailSettings settings, MailChoicePage page, SiteChoices site, IClock clock)
{
    /// <summary>A mail as it will be sent, not yet in the outbox.</summary>
    /// <param name="facts">What the kind's texts call {0}, {1} …; see <see cref="MailTemplate.Write"/>.</param>
    /// <exception cref="ArgumentException">The address is none, or a button would lead nowhere.</exception>
    public OutboxMail Compose(MailReader reader, MailKind kind, params object?[] facts) =>
        Framed(reader, kind, MailTemplate.Write(kind, reader.Language, facts));

    /// <summary>Adds to the context what the reader's choice asks for: the mail, a line in the next daily one, or nothing.</summary>
    public async Task TellAsync(MailReader reader, MailKind kind, object?[] facts, CancellationToken stop)
    {
        switch (reader.PersonId is { } person ? await choices.HowOftenAsync(person, kind, stop) : MailRules.HowOften(kind, null))
        {
            case HowOften.Daily when reader.PersonId is { } known:
                db.Add(new HeldMail
                {
                    PersonId = known,
                    ToAddress = Checked(reader.Address),
                    ToName = reader.Name,
                    Language = reader.Language,
                    Kind = kind.Name,
                    Created = clock.GetCurrentInstant(),
                    ContentJson = JsonSerializer.Serialize(MailTemplate.Write(kind, reader.Language, facts)),
                });
                break;
            case HowOften.Never:
                break;
            default:
                db.Add(Compose(reader, kind, facts));
                break;
        }
    }

    internal OutboxMail Framed(MailReader reader, MailKind kind, MailContent content)
    {
        var words = MailWords.Of(typeof(MailTexts), reader.Language);
        var id = NewId.Next();
        var chooser = kind.MustCome ? null : reader.PersonId;
        var choose = chooser is { } person ? page.AddressOf(person, kind) : null;
        var oneClick = chooser is { } who ? page.OneClick(who, kind) : null;
        var now = clock.GetCurrentInstant();
        var from = site.Now is { IsNamed: true } named ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words["Frame.FromNamed"], named.NameIn(words.Language)) : words["Frame.From"];
        return new OutboxMail
        {
            Id = id,
            PersonId = reader.PersonId,
            ToAddress = Checked(reader.Address),
            ToName = reader.Name,
            Language = words.Language,
            Kind = kind.Name,
            Subject = content.Subject,
            Text = MailFrame.Text(content, words, from, settings.Site, choose),
            Html = MailFrame.Html(content, words, from, settings.Site, choose),
            Unsubscribe = kind.MustCome ? null : (oneClick ?? choose ?? ByMail(kind)).AbsoluteUri,
            MessageId = $"{id:N}@{settings.Site?.Host ?? settings.From.Domain}",
            Created = now,
            Due = now,
        };
    }

    // As long as no page is there to choose on, a person reads it.
    private Uri ByMail(MailKind kind) => new($"mailto:{settings.From.Address}?subject=unsubscribe%20{Uri.EscapeDataString(kind.Name)}");

    private static string Checked(string address) =>
        MailAddresses.CanGoTo(address)
            ? address
            : throw new ArgumentException($"“{MailTemplate.OneLine(address)}” is no mail address.", nameof(address));
}

/// <summary>Where a person chooses what to get: told by the feature that has that page, by address or null where there is none.</summary>
public sealed record MailChoicePage(Func<Guid, MailKind, Uri?> AddressOf)
{
    /// <summary>Where a mail program sends a POST so that one person gets no more of one kind, without signing in (RFC 8058).</summary>
    public Func<Guid, MailKind, Uri?> OneClick { get; init; } = (_, _) => null;
}
