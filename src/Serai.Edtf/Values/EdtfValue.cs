using Serai.Edtf.Days;

namespace Serai.Edtf.Values;

/// <summary>What a text means, part by part.</summary>
internal abstract record EdtfValue
{
    /// <summary>The text in its one canonical spelling.</summary>
    public abstract string Write();

    /// <summary>All days that it may denote or touch.</summary>
    public abstract Reach Possible(Hemisphere hemisphere);

    /// <summary>The days that it covers whatever it means exactly.</summary>
    public abstract Reach Certain(Hemisphere hemisphere);

    /// <summary>As <see cref="Possible"/>, without the margin of ? ~ and %.</summary>
    public abstract Reach Stated(Hemisphere hemisphere);

    /// <summary>Where there are several to choose from, the days of each.</summary>
    public virtual IReadOnlyList<Reach> Choices(Hemisphere hemisphere) => [Possible(hemisphere)];

    public abstract Doubt Doubt { get; }

    public abstract bool HasSeason { get; }
}
