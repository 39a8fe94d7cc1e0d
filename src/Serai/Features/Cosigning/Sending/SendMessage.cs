using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Editing;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning.Sending;

/// <summary>Writes a message and signs it, within the step of the history that causes it; it goes out when that is committed.</summary>
public sealed class SendMessage(SeraiDb db, SiteKeys keys, IClock clock)
{
    /// <returns>The talk with it; or why it cannot be sent, and then nothing was written.</returns>
    public async Task<(Talk? Talk, FieldProblem? Problem)> AddAsync(Talk talk, MessageBody body, Guid? person, CancellationToken stop)
    {
        var (own, theirs) = (talk.Last(ours: true), talk.Last(ours: false));
        // To the second, as it is written; and never before what was said last on either side, whatever their clocks show.
        var time = new[] { Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds()), own?.Time, theirs?.Time }.Max()!.Value;
        var message = new Message
        {
            Id = NewId.Next(), Agreement = talk.Cosigned.Id, From = talk.Own, To = talk.Theirs, Number = (own?.Number ?? 0) + 1, Previous = own?.Digest, Seen = theirs?.Number ?? 0, SeenDigest = theirs?.Digest,
            Clock = Math.Max(own?.Clock ?? 0, theirs?.Clock ?? 0) + 1, Time = time, Body = body,
        };
        if (MessageRules.Of(message) is [var wrong, ..])
            return (null, CosigningProblem.Of(wrong));
        if (CourseRules.Why(Told.Of(message), talk.Told) is { } why)
            return (null, CosigningProblem.Of(why));
        var bytes = MessageForm.Of(message);
        using var key = await keys.CurrentAsync(stop);
        var row = Row(message, MessageForm.Digest(bytes), Jws.Sign(bytes, key, MessageForm.Type), talk, isOurs: true, clock.GetCurrentInstant(), person);
        if (row.Jws.Length > MessageForm.MostBytes)
            return (null, CosigningProblem.Of(new DocumentProblem("texts", DocumentProblem.TooLong)));
        row.Due = clock.GetCurrentInstant();
        db.Add(row);
        var with = talk.With(row);
        with.Cosigned.Follow(with, clock.GetCurrentInstant().InUtc().Date);
        // Whoever sends another at this moment finds it changed.
        db.Entry(talk.Cosigned).Property(c => c.Version).IsModified = db.Entry(talk.Cosigned).State is not EntityState.Added;
        await db.SaveChangesAsync(stop);
        return (with, null);
    }

    /// <summary>Why the office could not say this now of the document on the table; null where it could.</summary>
    public CourseProblem? Why(Talk talk, MessageType type)
    {
        var (own, theirs) = (talk.Last(ours: true), talk.Last(ours: false));
        return CourseRules.Why(new Told(talk.Own.Key, (own?.Number ?? 0) + 1, theirs?.Number ?? 0, Math.Max(own?.Clock ?? 0, theirs?.Clock ?? 0) + 1, type, talk.Cosigned.Table ?? "", clock.GetCurrentInstant().InUtc().Date), talk.Told);
    }

    /// <summary>Dates a notice anew that the partner has refused, because it was too long on its way; of other messages, and of one that others follow, nothing is changed.</summary>
    public async Task DateAnewAsync(Talk talk, CosignMessage row, Message said, CancellationToken stop)
    {
        if (row is not { IsOurs: true, Type: MessageType.Notice, ReceiptAt: null, Refused: not null } || talk.Last(ours: true)!.Number != row.Number)
            return;
        var message = said with { Time = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds()) };
        var told = Told.Of(message);
        if (told.LastDay < told.Day)
            return;
        var bytes = MessageForm.Of(message);
        using var key = await keys.CurrentAsync(stop);
        (row.Jws, row.Digest, row.Time, row.Day) = (Jws.Sign(bytes, key, MessageForm.Type), MessageForm.Digest(bytes), message.Time, told.Day);
    }

    internal static CosignMessage Row(Message message, string digest, string jws, Talk talk, bool isOurs, Instant at, Guid? person)
    {
        var told = Told.Of(message);
        return new()
        {
            MessageId = message.Id, CosignedId = message.Agreement, PartnerId = talk.Partner.Id, KeeperId = talk.Cosigned.KeeperId, IsOurs = isOurs, Number = told.Number, Seen = told.Seen, Clock = told.Clock, Type = told.Type,
            Document = told.Document, Day = told.Day, NoticeMonths = told.NoticeMonths, LastDay = told.LastDay, Digest = digest, Jws = jws, Time = message.Time, At = at, PersonId = person,
        };
    }
}
