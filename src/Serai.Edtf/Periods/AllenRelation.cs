using Serai.Edtf.Days;

namespace Serai.Edtf;

/// <summary>Questions about Allen's relations.</summary>
public static class AllenRelation
{
    private const int Count = 13;

    /// <summary>The same relations seen from the other side: before becomes after.</summary>
    public static AllenRelations Converse(this AllenRelations relations)
    {
        // They are numbered so that each relation and its converse stand at the same distance from Equal.
        var seen = AllenRelations.None;
        for (var i = 0; i < Count; i++)
            if (relations.HasFlag((AllenRelations)(1 << i)))
                seen |= (AllenRelations)(1 << (Count - 1 - i));
        return seen;
    }

    internal static AllenRelations Between(Course one, Course other)
    {
        var found = AllenRelations.None;
        for (var i = 0; i < Count; i++)
            if (IsPossible((AllenRelations)(1 << i), one, other))
                found |= (AllenRelations)(1 << i);
        return found;
    }

    private static bool IsPossible(AllenRelations relation, Course one, Course other)
    {
        var ends = new Endpoints(one, other);
        var (s, e, t, f) = (Endpoints.Start, Endpoints.End, Endpoints.OtherStart, Endpoints.OtherEnd);
        return relation switch
        {
            AllenRelations.Before => ends.Less(e, t),
            AllenRelations.Meets => ends.Same(e, t),
            AllenRelations.Overlaps => ends.Less(s, t).Less(t, e).Less(e, f),
            AllenRelations.Starts => ends.Same(s, t).Less(e, f),
            AllenRelations.During => ends.Less(t, s).Less(e, f),
            AllenRelations.Finishes => ends.Less(t, s).Same(e, f),
            AllenRelations.Equal => ends.Same(s, t).Same(e, f),
            _ => null,
        } is { } direct ? direct.CanBe() : IsPossible(relation.Converse(), other, one);
    }
}
