namespace Serai.Features.Cosigning.Protocol;

/// <summary>
/// All messages about one agreement that a site knows, and where it stood at any moment that one of the two saw. A document is agreed
/// when both have signed it and neither knew, when it signed, that the other had stepped back: who steps back too late is bound, as by the
/// revocation of an offer that reaches the other after the acceptance was sent (United Nations Convention on Contracts for the
/// International Sale of Goods, article 16). What was said without knowing of that agreement falls with the round that it closed.
/// </summary>
public sealed class Course
{
    private readonly string[] ends;
    private readonly Told[][] by;
    private readonly Dictionary<(int, int), Standing> known = [];

    /// <param name="messages">Of each sender all from 1 on, without a gap.</param>
    public Course(IEnumerable<Told> messages)
    {
        var all = messages.ToLookup(m => m.Sender);
        ends = [.. all.Select(m => m.Key).Order(StringComparer.Ordinal)];
        by = [.. ends.Select(e => all[e].OrderBy(m => m.Number).ToArray())];
        if (ends.Length > 2 || by.Any(side => side.Where((m, i) => m.Number != i + 1).Any()))
            throw new ArgumentException("These are not all messages of two sites.", nameof(messages));
    }

    /// <summary>Where it stands by all that is known.</summary>
    public Standing Now => At(Count(0), Count(1));

    /// <summary>Where it stood by what the sender of a message knew when sending it.</summary>
    public Standing Before(Told message) => Side(message) == 0 ? At(message.Number - 1, message.Seen) : At(message.Seen, message.Number - 1);

    /// <summary>Whether a message was said after its sender had signed what was agreed, without knowing that the other had signed too, and so has no effect.</summary>
    public bool IsVoid(Told message)
    {
        var round = Before(message).Agreed.Count;
        return round < Now.Agreed.Count && message.Number > by[Side(message)].First(m => m.Type == MessageType.Sign && Before(m).Table == Now.Agreed[round]).Number;
    }

    private int Count(int side) => side < by.Length ? by[side].Length : 0;

    private int Side(Told message) => Array.IndexOf(ends, message.Sender) is >= 0 and var side ? side : ends.Length;

    private Standing At(int first, int second)
    {
        if (known.TryGetValue((first, second), out var before))
            return before;
        // In an order in which each comes after all that its sender knew, so that looking back is never deep.
        Told[] some = [.. Take(0, first).Concat(Take(1, second)).OrderBy(m => m.Clock).ThenBy(m => m.Sender, StringComparer.Ordinal)];
        var standing = Of(some);
        known[(first, second)] = standing;
        return standing;
    }

    private IEnumerable<Told> Take(int side, int count) => side < by.Length ? by[side].Take(count) : [];

    private Standing Of(Told[] some)
    {
        if (some.Length == 0)
            return Standing.Nothing;
        var past = some.ToDictionary(m => m, Before);
        var agreed = new List<Told>();
        Told[] round;
        while (true)
        {
            round = [.. some.Where(m => past[m].Agreed.Count == agreed.Count)];
            if (AgreedIn(round, past) is not { } offer)
                break;
            agreed.Add(offer);
        }
        var table = round.LastOrDefault(m => m.IsOffer);
        var notices = round.Where(m => m.Type == MessageType.Notice).ToList();
        return new()
        {
            Agreed = agreed,
            Table = table,
            ApprovedBy = Those(MessageType.Approve),
            SignedBy = Those(MessageType.Sign),
            Notices = notices,
            LastDay = agreed.Count == 0 ? null : LastDay(agreed[^1], notices),
        };

        // Whoever said so of what is on the table, and has not stepped back since.
        List<string> Those(MessageType type) => [.. round.Where(m => m.Type == type && table is not null && past[m].Table == table && !round.Any(r => r.Sender == m.Sender && r.Number > m.Number && r.IsStepBack))
            .Select(m => m.Sender).Distinct().Order(StringComparer.Ordinal)];
    }

    // The offer that both have signed; of several, which only who breaks the rules can bring about, the first.
    private static Told? AgreedIn(Told[] round, Dictionary<Told, Standing> past)
    {
        var signs = round.Where(m => m.Type == MessageType.Sign).ToList();
        for (var later = 1; later < signs.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (signs[earlier] is var one && signs[later] is var other && one.Sender != other.Sender && past[one].Table is { } offer && past[other].Table == offer && !Knew(other, one) && !Knew(one, other))
                    return offer;
        return null;

        // Whether one knew, when signing, that the other had stepped back from its signature.
        bool Knew(Told signer, Told signed) => round.Any(m => m.Sender == signed.Sender && m.IsStepBack && m.Number > signed.Number && m.Number <= signer.Seen);
    }

    // One who gives the notice that the document asks for ends it alone; else it ends when both say so, with the later day of the two.
    private static LocalDate? LastDay(Told offer, List<Told> notices)
    {
        var alone = notices.Where(n => offer.NoticeMonths is { } months && n.LastDay >= n.Day.PlusMonths(months)).Select(n => n.LastDay);
        var both = notices.Select(n => n.Sender).Distinct().Count() > 1 ? notices.Max(n => n.LastDay) : null;
        return alone.Append(both).Where(d => d is not null).Order().FirstOrDefault();
    }
}
