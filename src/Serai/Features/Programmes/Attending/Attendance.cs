namespace Serai.Features.Programmes.Attending;

/// <summary>How it became known that somebody was there.</summary>
public enum AttendanceWay
{
    /// <summary>Their code was scanned.</summary>
    Code,

    /// <summary>They were ticked in a list.</summary>
    List,

    /// <summary>A file said so.</summary>
    Import,
}

/// <summary>That somebody was seen at a session, before it is merged with what others saw.</summary>
/// <param name="BrowserId">The phone that saw it; null where none did.</param>
public sealed record AttendanceMark(Guid SessionId, Guid ParticipantId, Instant At, AttendanceWay Way, Guid? BrowserId = null)
{
    /// <summary>Whether this is the one that stays of two for the same person and session: the first time wins, whatever came in first. Of equal times one stays by an order that is the same everywhere.</summary>
    public bool IsBefore(AttendanceMark other) =>
        At != other.At ? At < other.At
        : Way != other.Way ? Way < other.Way
        : (BrowserId ?? Guid.Empty).CompareTo(other.BrowserId ?? Guid.Empty) < 0;

    /// <summary>Merges what devices saw into what is known: one for each person and session.</summary>
    /// <returns>How many are new, and how many became earlier.</returns>
    public static (int New, int Earlier) Merge(IDictionary<(Guid Session, Guid Participant), AttendanceMark> known, IEnumerable<AttendanceMark> came)
    {
        var (added, earlier) = (0, 0);
        foreach (var mark in came)
        {
            var pair = (mark.SessionId, mark.ParticipantId);
            if (!known.TryGetValue(pair, out var there))
                added++;
            else if (mark.IsBefore(there))
                earlier++;
            else
                continue;
            known[pair] = mark;
        }
        return (added, earlier);
    }
}

/// <summary>Somebody was at a session: one for each person and session.</summary>
public sealed class Attendance : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }
    public Guid SessionId { get; init; }
    public Guid ParticipantId { get; init; }

    /// <summary>When they were first seen there. It moves down only.</summary>
    public Instant At { get; set; }

    public AttendanceWay Way { get; set; }

    /// <summary>The phone that saw them first; null where none did.</summary>
    public Guid? BrowserId { get; set; }

    /// <summary>Who recorded it, where it was somebody with an account.</summary>
    public Guid? PersonId { get; set; }

    public Instant EnteredAt { get; init; }

    /// <summary>When it was last entered or moved: other phones ask what is new since.</summary>
    public Instant ChangedAt { get; set; }

    public int Version { get; set; }

    public AttendanceMark Mark => new(SessionId, ParticipantId, At, Way, BrowserId);

    /// <summary>Takes over who, when and how from an earlier sight of the same.</summary>
    public void Move(AttendanceMark mark, Guid? person, Instant now) => (At, Way, BrowserId, PersonId, ChangedAt) = (mark.At, mark.Way, mark.BrowserId, person, now);
}
