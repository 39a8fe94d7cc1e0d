using Serai.Platform.Db.Kept;

namespace Serai.Ui;

/// <summary>A source as a page names it in its list of sources.</summary>
/// <param name="Key">What tells it from others: its id or slug.</param>
/// <param name="Title">Its title, as the source has it.</param>
public sealed record SourceNote(string Key, string Title) : ISaysItAll
{
    public string? Publisher { get; init; }

    /// <summary>The source's address elsewhere.</summary>
    public string? Address { get; init; }

    /// <summary>Address of its page in this registry.</summary>
    public string? Page { get; init; }

    /// <summary>BCP 47 tag of the title's language.</summary>
    public string? Language { get; init; }

    /// <summary>As EDTF text.</summary>
    public string? Published { get; init; }

    /// <summary>As EDTF text.</summary>
    public string? Retrieved { get; init; }

    /// <summary>"copy" and "weak" are said so; the rest need no word.</summary>
    public string? Trust { get; init; }

    /// <summary>What else to say: "27 facts", "disagrees with [1]".</summary>
    public string? Remark { get; init; }
}

/// <summary>The sources of one page, numbered in the order in which the page first rests on them.</summary>
public sealed class SourceNotes
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<SourceNote> notes = [];

    public IReadOnlyList<SourceNote> All => notes;

    /// <summary>The source's number on this page; the first call for it registers it.</summary>
    public int Number(SourceNote note)
    {
        if (numbers.TryGetValue(note.Key, out var number)) return number;
        notes.Add(note);
        return numbers[note.Key] = notes.Count;
    }
}
