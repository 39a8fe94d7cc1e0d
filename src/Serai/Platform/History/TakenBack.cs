using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.History;

/// <summary>Tells which steps were taken back.</summary>
public static class TakenBack
{
    /// <summary>Which of some steps were taken back since, and not brought again.</summary>
    public static async Task<IReadOnlySet<Guid>> TakenBackAsync(this SeraiDb db, IReadOnlyCollection<Guid> steps, CancellationToken stop)
    {
        // Of each the last that undid it, of that one again, and so on.
        var last = steps.ToDictionary(s => s);
        var back = new HashSet<Guid>();
        for (var open = steps.ToList(); open.Count > 0;)
        {
            var asked = open.Select(s => last[s]).ToList();
            var undoing = (await db.Steps.Where(s => s.Undoes != null && asked.Contains(s.Undoes.Value)).Select(s => new { s.Id, s.Number, Undoes = s.Undoes!.Value }).ToListAsync(stop))
                .GroupBy(s => s.Undoes).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Number)!.Id);
            open = [.. open.Where(s => undoing.ContainsKey(last[s]))];
            foreach (var step in open)
            {
                last[step] = undoing[last[step]];
                if (!back.Remove(step))
                    back.Add(step);
            }
        }
        return back;
    }
}
