using CsCheck;
using NodaTime;
using Serai.Features.Programmes.Attending;

namespace Serai.Tests.Features.Programmes.Attending;

/// <summary>However scans are split over phones, and in whatever order these are heard: the same attendance, the first time, nobody twice.</summary>
public sealed class MergedDevicesProperties
{
    private static readonly Guid[] Sessions = [.. Enumerable.Range(1, 3).Select(Id)], People = [.. Enumerable.Range(10, 4).Select(Id)], Phones = [.. Enumerable.Range(100, 3).Select(Id)];

    private static readonly Gen<AttendanceMark[]> Scans = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 20], Gen.Int[0, 2], Gen.Int[0, 2], (session, person, minute, way, phone) =>
        new AttendanceMark(Sessions[session], People[person], Instant.FromUtc(2026, 11, 23, 9, 0) + Duration.FromMinutes(minute), (AttendanceWay)way, Phones[phone])).Array[0, 40];

    [Fact]
    public void Any_order_of_syncs_gives_the_same() => Gen.Select(Scans, Gen.Int[0, int.MaxValue]).Sample((scans, seed) =>
    {
        var random = new Random(seed);
        var mixed = scans.ToArray();
        random.Shuffle(mixed);
        return Same(Merged([scans]), Merged(mixed.Chunk(1 + random.Next(7)).ToArray()));
    });

    [Fact]
    public void What_is_brought_twice_changes_nothing() => Scans.Sample(scans =>
    {
        var known = new Dictionary<(Guid, Guid), AttendanceMark>();
        AttendanceMark.Merge(known, scans);
        return AttendanceMark.Merge(known, scans) == (0, 0);
    });

    [Fact]
    public void The_first_time_wins_and_nobody_is_there_twice() => Scans.Sample(scans =>
    {
        var merged = Merged([scans]);
        return merged.Count == scans.Select(s => (s.SessionId, s.ParticipantId)).Distinct().Count()
            && merged.All(m => m.Value.At == scans.Where(s => (s.SessionId, s.ParticipantId) == m.Key).Min(s => s.At));
    });

    private static Dictionary<(Guid, Guid), AttendanceMark> Merged(AttendanceMark[][] syncs)
    {
        var known = new Dictionary<(Guid, Guid), AttendanceMark>();
        foreach (var sync in syncs)
            AttendanceMark.Merge(known, sync);
        return known;
    }

    private static bool Same(Dictionary<(Guid, Guid), AttendanceMark> ones, Dictionary<(Guid, Guid), AttendanceMark> others) => ones.Count == others.Count && ones.All(o => others.TryGetValue(o.Key, out var there) && there == o.Value);

    private static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
