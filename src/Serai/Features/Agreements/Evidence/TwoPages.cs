namespace Serai.Features.Agreements.Evidence;

/// <summary>How much of its lists a report has that a committee reads: two sheets of A4. It is reckoned in points, with room to spare: letters are not all as wide.</summary>
public static class TwoPages
{
    /// <summary>What is left for the rows of both lists and the sources, under titles, chart and figures.</summary>
    public const int Room = 780;

    // A row's own room, that of one line of it, and so many Latin letters to the line.
    private const int Row = 6, Line = 13, TitleLetters = 64, WhatLetters = 60, SourceLetters = 110;

    /// <summary>The latest activities, and of the obligations those that are open or late before those that were met. Each list gets at least half of the room, if it needs it.</summary>
    public static (IReadOnlyList<CameOfIt> Came, IReadOnlyList<Owed> Owed) Fit(IReadOnlyList<CameOfIt> came, IReadOnlyList<Owed> owed)
    {
        var most = Math.Max(Room / 2, Room - Came(came).Sum());
        var shown = Count(owed.Select(o => Row + (Lines(o.What, WhatLetters) * Line)), most);
        var left = Room - owed.Take(shown).Sum(o => Row + (Lines(o.What, WhatLetters) * Line));
        return ([.. came.Take(Count(Came(came), left))], [.. owed.Take(shown)]);
    }

    // Each with its source, where no other one before it rests on the same.
    private static IEnumerable<int> Came(IEnumerable<CameOfIt> came)
    {
        var sources = new HashSet<Guid>();
        foreach (var one in came)
            yield return Row + (Lines(one.Title, TitleLetters) * Line) + (sources.Add(one.Activity.SourceId) ? Lines(one.Activity.Source.Title + one.Activity.Source.Address + one.Activity.Source.Publisher, SourceLetters) * Line : 0);
    }

    private static int Count(IEnumerable<int> rows, int room) => rows.TakeWhile(row => (room -= row) >= 0).Count();

    // A Chinese letter is as wide as two.
    private static int Lines(string text, int letters) => Math.Max(1, (text.Sum(c => c < '\u2E80' ? 1 : 2) + letters - 1) / letters);
}
