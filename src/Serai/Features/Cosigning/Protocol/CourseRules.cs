namespace Serai.Features.Cosigning.Protocol;

/// <summary>Why a message can not be sent, or is not taken, where the agreement stands.</summary>
public enum CourseProblem
{
    /// <summary>A document is on the table already: counter it.</summary>
    OnTheTable,

    /// <summary>No document is on the table.</summary>
    NothingOnTheTable,

    /// <summary>It speaks of another document than the one it could be about.</summary>
    AnotherDocument,

    /// <summary>The same was said before.</summary>
    SaidBefore,

    /// <summary>The sender has neither approved nor signed.</summary>
    NothingToStepBackFrom,

    /// <summary>Not both have approved.</summary>
    NotApproved,

    /// <summary>The sender has signed this document before and stepped back: it takes another one.</summary>
    SteppedBack,

    /// <summary>Nothing is in force.</summary>
    NothingInForce,

    /// <summary>Notice has ended it, or will.</summary>
    Ending,

    /// <summary>The last day lies before the day of the notice.</summary>
    LastDayBefore,

    /// <summary>The number, the clock or what the sender says it knew does not follow from the messages before.</summary>
    OutOfLine,

    /// <summary>More than is taken of one agreement.</summary>
    TooMany,
}

/// <summary>What may be said when: asked by the sender before it sends, and by the receiver of what comes.</summary>
public static class CourseRules
{
    /// <summary>Of one agreement, from each of the two: so many offers, approvals and signatures; and of all.</summary>
    public const int MostOffers = 300, MostMessages = 400;

    /// <param name="message">The next one of its sender.</param>
    /// <param name="before">All messages known before it.</param>
    /// <param name="course">Of these and of later ones, where it is there already.</param>
    /// <returns>Null where it may be said.</returns>
    public static CourseProblem? Why(Told message, IReadOnlyCollection<Told> before, Course? course = null)
    {
        // Each is counted by what it has said itself: who says too much has used up nobody else's.
        if (message.Number > MostMessages || (message.Number > MostOffers && message.Type is not (MessageType.Notice or MessageType.WithdrawApproval)))
            return CourseProblem.TooMany;
        var (own, others) = (before.Where(m => m.Sender == message.Sender).ToList(), before.Where(m => m.Sender != message.Sender).ToList());
        var clock = own.Concat(others.Where(m => m.Number <= message.Seen)).Select(m => m.Clock).DefaultIfEmpty().Max();
        if (message.Number != own.Count + 1 || message.Seen > others.Count || message.Seen < (own.Count == 0 ? 0 : own.Max(m => m.Seen)) || message.Clock != clock + 1)
            return CourseProblem.OutOfLine;
        course ??= new Course([.. before, message]);
        var then = course.Before(message);
        // What was signed and stepped back from before another was agreed is another matter.
        return Why(message, then, [.. own.Where(m => course.Before(m).Agreed.Count == then.Agreed.Count)]);
    }

    private static CourseProblem? Why(Told message, Standing then, List<Told> own) => message.Type switch
    {
        // Once notice ends it nothing takes its place any more: what is agreed then is another agreement.
        MessageType.Propose or MessageType.Counter or MessageType.Approve or MessageType.Sign when then.LastDay is not null => CourseProblem.Ending,
        MessageType.Propose => then.Table is not null ? CourseProblem.OnTheTable : then.InForce?.Document == message.Document ? CourseProblem.SaidBefore : null,
        MessageType.Counter => then.Table is null ? CourseProblem.NothingOnTheTable : then.Table.Document == message.Document || then.InForce?.Document == message.Document ? CourseProblem.SaidBefore : null,
        MessageType.Notice => then.InForce is null ? CourseProblem.NothingInForce
            : then.InForce.Document != message.Document ? CourseProblem.AnotherDocument
            : then.Notices.Any(n => n.Sender == message.Sender) ? CourseProblem.SaidBefore
            : message.LastDay < message.Day ? CourseProblem.LastDayBefore : null,
        _ => then.Table is null ? CourseProblem.NothingOnTheTable : then.Table.Document != message.Document ? CourseProblem.AnotherDocument : OfTable(message, then, own),
    };

    private static CourseProblem? OfTable(Told message, Standing then, List<Told> own) => message.Type switch
    {
        MessageType.Approve => then.ApprovedBy.Contains(message.Sender) ? CourseProblem.SaidBefore : null,
        MessageType.Sign => then.SignedBy.Contains(message.Sender) ? CourseProblem.SaidBefore
            : own.Any(m => m.Type == MessageType.Sign && m.Document == message.Document) ? CourseProblem.SteppedBack
            : then.ApprovedBy.Count < 2 ? CourseProblem.NotApproved : null,
        _ => then.ApprovedBy.Contains(message.Sender) || then.SignedBy.Contains(message.Sender) ? null : CourseProblem.NothingToStepBackFrom,
    };
}
