using System.Collections;

namespace Serai.Platform.Db.Kept;

/// <summary>What is worked out from <see cref="KeptReads"/> at some cost, such as who belonged on a day, kept while they are the very same.</summary>
/// <remarks>What is kept is shared between requests: nobody may change it.</remarks>
public sealed class KeptWork
{
    /// <summary>About as many rows that something was worked out from as 64 MB hold.</summary>
    private const long Most = 100_000;

    private readonly Generations<(Type Kind, Guid Id, string Text), Done> kept = new(Most);

    /// <param name="text">What else it depends on: the reader's language, the day.</param>
    /// <param name="from">Everything that it is worked out from.</param>
    public T Of<T>(Guid id, string text, IReadOnlyList<object?> from, Func<T> work)
        where T : class
    {
        var key = (typeof(T), id, text);
        if (kept.Find(key, d => SameObjects.Are(d.From, from), d => d.Weight)?.Value is T known) return known;
        var value = work();
        var done = new Done(value, from);
        kept.Keep(key, done, done.Weight);
        return value;
    }

    private sealed record Done(object Value, IReadOnlyList<object?> From)
    {
        // A list that it was worked out from is held by it, with all its rows.
        public long Weight { get; } = 1 + From.Sum(f => f is ICollection rows ? (long)rows.Count : 1);
    }
}
