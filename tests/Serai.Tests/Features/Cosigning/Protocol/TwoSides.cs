using Serai.Features.Cosigning.Protocol;
using NodaTime;

namespace Serai.Tests.Features.Cosigning.Protocol;

/// <summary>Two sites that talk about one agreement, each with what it has received so far; what was sent lies on the line until it is delivered.</summary>
internal sealed class TwoSides
{
    public static readonly string[] Names = ["https://a.example x", "https://b.example y"];
    public static readonly LocalDate Day = new(2026, 11, 23);

    private readonly List<Told>[] known = [[], []];
    private readonly Queue<Told>[] line = [new(), new()];
    private int documents;

    public IReadOnlyList<Told> Known(int side) => known[side];

    public Standing Standing(int side) => new Course(known[side]).Now;

    public int Waiting(int receiver) => line[1 - receiver].Count;

    /// <summary>Says something, where the rules let it.</summary>
    public CourseProblem? Say(int side, MessageType type, string? document = null, LocalDate? lastDay = null, int? noticeMonths = null)
    {
        var (own, other) = (known[side].Where(m => m.Sender == Names[side]).ToList(), known[side].Where(m => m.Sender != Names[side]).ToList());
        var standing = Standing(side);
        document ??= type switch
        {
            MessageType.Propose or MessageType.Counter => $"d{++documents}",
            MessageType.Notice => standing.InForce?.Document ?? "none",
            _ => standing.Table?.Document ?? "none",
        };
        var told = new Told(Names[side], own.Count + 1, other.Count, known[side].Select(m => m.Clock).DefaultIfEmpty().Max() + 1, type, document, Day, noticeMonths, lastDay ?? (type == MessageType.Notice ? Day.PlusMonths(6) : null));
        if (CourseRules.Why(told, known[side]) is { } why)
            return why;
        known[side].Add(told);
        line[side].Enqueue(told);
        return null;
    }

    public void Must(int side, MessageType type, string? document = null, LocalDate? lastDay = null, int? noticeMonths = null) => Assert.Null(Say(side, type, document, lastDay, noticeMonths));

    /// <summary>Brings the oldest message that lies on the line; the receiver looks at it as it does at any.</summary>
    public void Deliver(int receiver)
    {
        var told = line[1 - receiver].Dequeue();
        Assert.Null(CourseRules.Why(told, known[receiver]));
        known[receiver].Add(told);
    }

    public void DeliverAll()
    {
        for (var side = 0; side < 2; side++)
            while (Waiting(side) > 0)
                Deliver(side);
    }

    /// <summary>Up to a document that both have approved.</summary>
    public TwoSides Approved(int? noticeMonths = null)
    {
        Must(0, MessageType.Propose, noticeMonths: noticeMonths);
        DeliverAll();
        Must(0, MessageType.Approve);
        Must(1, MessageType.Approve);
        DeliverAll();
        return this;
    }

    public TwoSides InForce(int? noticeMonths = null)
    {
        Approved(noticeMonths);
        Must(0, MessageType.Sign);
        DeliverAll();
        Must(1, MessageType.Sign);
        DeliverAll();
        return this;
    }
}
