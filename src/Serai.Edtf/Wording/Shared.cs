using Serai.Edtf.Values;

namespace Serai.Edtf.Wording;

/// <summary>What two dates of an interval share.</summary>
internal enum Shared
{
    Nothing,
    Year,
    Month,
    All,
}

internal static class SharedParts
{
    /// <summary>What need be said once. Nothing where either is marked, has an X, or they differ in precision.</summary>
    public static Shared Between(DateValue start, DateValue end)
    {
        if (start == end)
            return Shared.All;
        var plain = start.Mark == Doubt.None && end.Mark == Doubt.None && !start.HasBlanks && !end.HasBlanks;
        if (!plain || start.Precision != end.Precision || start.Year != end.Year)
            return Shared.Nothing;
        return start.Month == end.Month ? Shared.Month : Shared.Year;
    }
}
