namespace Serai.Features.Cosigning.Protocol;

/// <summary>As much of a message as it takes to see where an agreement stands.</summary>
/// <param name="Sender">Its end: <see cref="SiteEnd.Key"/>.</param>
/// <param name="Document">The digest of the document that it is about.</param>
/// <param name="Day">The day on which it was sent.</param>
/// <param name="NoticeMonths">What the document of an offer says of notice.</param>
/// <param name="LastDay">What a notice says.</param>
public sealed record Told(string Sender, int Number, int Seen, int Clock, MessageType Type, string Document, LocalDate Day, int? NoticeMonths = null, LocalDate? LastDay = null)
{
    public bool IsOffer => Type is MessageType.Propose or MessageType.Counter;

    /// <summary>Whether its sender takes back with it what it approved and signed before.</summary>
    public bool IsStepBack => IsOffer || Type == MessageType.WithdrawApproval;

    public static Told Of(Message message) => new(
        message.From.Key, message.Number, message.Seen, message.Clock, message.Body.Type, message.Body.Document, message.Time.InUtc().Date,
        (message.Body as Offer)?.Content.NoticeMonths, (message.Body as TerminationNotice)?.LastDay);
}
