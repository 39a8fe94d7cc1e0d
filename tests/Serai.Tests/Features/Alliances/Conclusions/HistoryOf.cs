using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Sources;

namespace Serai.Tests.Features.Alliances.Conclusions;

/// <summary>One member's history, told by a few sources: <c>new HistoryOf().Says("member", since: "2016")</c>.</summary>
public sealed class HistoryOf
{
    private readonly List<MembershipStatement> statements = [];
    private readonly List<Decision> decisions = [];
    private Frame frame = Frame.Open;

    public HistoryOf Says(string category, string? since = null, string? until = null, string? asOf = null, Trust trust = Trust.Own, string? published = null)
    {
        var number = statements.Count + 1;
        statements.Add(new MembershipStatement
        {
            Key = $"s-{number}",
            MemberName = "Alpha University",
            CategoryWord = category,
            Since = Date(since),
            Until = Date(until),
            AsOf = Date(asOf),
            RecordedAt = NodaTime.Instant.FromUtc(2026, 11, 23, 12, 0),
            Source = new Source { Key = $"source {number}", Title = $"Source {number}", Trust = trust, Published = Date(published) },
        });
        return this;
    }

    public HistoryOf Decided(int statement, DecisionKind kind, string on = "2026-11-23")
    {
        decisions.Add(new Decision { StatementKey = $"s-{statement}", Kind = kind, Reason = "the charter says so", By = "tester", On = EdtfDate.Parse(on) });
        return this;
    }

    public HistoryOf AllianceFounded(string date)
    {
        frame = frame with { NotBefore = When.Of(EdtfDate.Parse(date)).Lo };
        return this;
    }

    public HistoryOf AllianceDissolved(string date)
    {
        frame = frame with { Dissolved = When.Of(EdtfDate.Parse(date)) };
        return this;
    }

    public HistoryOf CompleteListWithoutIt(string date)
    {
        frame = frame with { Omissions = [.. frame.Omissions, (When.Of(EdtfDate.Parse(date)), Standing.Full)] };
        return this;
    }

    public List<Membership> Memberships =>
        MemberHistory.Conclude(new Member(Guid.Empty, "alpha", null, "Alpha University", null, null), statements, decisions.ToLookup(d => d.StatementKey), frame);

    public MembershipAnswer On(string date)
    {
        var when = DayRange.Of(EdtfDate.Parse(date));
        return SpanAnswer.Of(Memberships.SelectMany(m => m.Spans), when.First, when.Last);
    }

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
}
