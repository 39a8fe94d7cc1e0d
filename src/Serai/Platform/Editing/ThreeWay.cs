namespace Serai.Platform.Editing;

/// <summary>One field in three forms: what it was when the editor began, what the editor made of it, and what it is now.</summary>
public sealed record FieldChange(string Field, string Was, string Mine, string Now)
{
    public bool IsMine => Mine != Was;

    public bool IsTheirs => Now != Was;

    /// <summary>Somebody else changed it, and to another text than the editor's.</summary>
    public bool MustBeSeen => IsTheirs && Mine != Now;

    /// <summary>Both changed it, each to another text: one must choose.</summary>
    public bool IsConflict => IsMine && MustBeSeen;

    /// <summary>What stands where one side alone changed it; null where one must choose.</summary>
    public string? Merged => IsConflict ? null : IsMine ? Mine : Now;
}

/// <summary>Compares what an editor did with what others did meanwhile.</summary>
public static class ThreeWay
{
    /// <summary>Each field in its three forms. One that the editor was not given, or gave back nothing of, is as the editor left it.</summary>
    public static IReadOnlyList<FieldChange> Of(IEnumerable<string> fields, FieldValues was, FieldValues mine, FieldValues now) =>
        [.. fields.Select(f => (f, Now: now.Text(f))).Select(f =>
        {
            var before = was.GetValueOrDefault(f.f) ?? f.Now;
            return new FieldChange(f.f, before, mine.GetValueOrDefault(f.f) ?? before, f.Now);
        })];
}
