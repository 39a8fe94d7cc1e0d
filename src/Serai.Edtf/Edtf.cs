using System.Diagnostics.CodeAnalysis;
using Serai.Edtf.Days;
using Serai.Edtf.Grammar;
using Serai.Edtf.Values;

namespace Serai.Edtf;

/// <summary>
/// A date of honest precision, kept as it is written: EDTF (ISO 8601-2:2019) levels 0 and 1, and of level 2 the sets of
/// which one is meant, such as <c>[..2005]</c>. Immutable.
/// </summary>
/// <remarks>
/// Two dates are equal when they are written alike (and read for the same hemisphere). Whether two dates can mean the
/// same is another question: <see cref="Fits"/>.
/// </remarks>
public sealed partial class Edtf : IEquatable<Edtf>, IComparable<Edtf>
{
    private readonly EdtfValue value;
    private readonly Reach possible;
    private readonly Reach certain;
    private readonly Reach stated;

    private Edtf(string text, EdtfValue value, Hemisphere hemisphere)
    {
        this.value = value;
        Text = text;
        Hemisphere = hemisphere;
        possible = value.Possible(hemisphere);
        certain = value.Certain(hemisphere);
        stated = value.Stated(hemisphere);
        if (value is not IntervalValue interval)
            return;
        Start = interval.Start is { } start ? new(start.Write(), start, hemisphere) : null;
        End = interval.End is { } end ? new(end.Write(), end, hemisphere) : null;
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="EdtfFormatException">It is not EDTF, or of level 2.</exception>
    public static Edtf Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date, out var problem) ? date : throw new EdtfFormatException(problem);
    }

    /// <summary>Reads a text, or says what is wrong with it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Edtf? value, [NotNullWhen(false)] out EdtfProblem? problem)
    {
        var reader = new Reader(text ?? "");
        var read = reader.Read();
        value = read is null ? null : new Edtf(text!, read, Hemisphere.Northern);
        problem = read is null ? reader.Problem! : null;
        return value is not null;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>The text in its one canonical spelling, which reads as the same date.</summary>
    public string Canonical => value.Write();

    /// <summary>What the text describes.</summary>
    public EdtfKind Kind => value switch
    {
        IntervalValue => EdtfKind.Interval,
        OneOfValue => EdtfKind.OneOf,
        _ => EdtfKind.Date,
    };

    /// <summary>Whether it is an interval: <c>2015/2017</c>.</summary>
    public bool IsInterval => value is IntervalValue;

    /// <summary>Whether it is a set of which one is meant: <c>[2012,2014]</c>.</summary>
    public bool IsSet => value is OneOfValue;

    /// <summary>An interval's start; null where it has no date or this is no interval.</summary>
    public Edtf? Start { get; }

    /// <summary>An interval's end; null where it has no date or this is no interval.</summary>
    public Edtf? End { get; }

    /// <summary>What stands at an interval's start. For a date or a set: <see cref="EdtfEnd.Dated"/>.</summary>
    public EdtfEnd StartsAs => value is IntervalValue interval ? interval.StartsAs : EdtfEnd.Dated;

    /// <summary>What stands at an interval's end. For a date or a set: <see cref="EdtfEnd.Dated"/>.</summary>
    public EdtfEnd EndsAs => value is IntervalValue interval ? interval.EndsAs : EdtfEnd.Dated;

    /// <summary>How finely a date is known; null for intervals and sets.</summary>
    public EdtfPrecision? Precision => value is DateValue date ? date.Precision : null;

    /// <summary>Whether some part of it is marked uncertain: ? or %.</summary>
    public bool IsUncertain => value.Doubt.HasFlag(Doubt.Uncertain);

    /// <summary>Whether some part of it is marked approximate: ~ or %.</summary>
    public bool IsApproximate => value.Doubt.HasFlag(Doubt.Approximate);

    /// <summary>Whether it names a season, whose months depend on the hemisphere.</summary>
    public bool HasSeason => value.HasSeason;

    /// <summary>The hemisphere whose seasons are meant; without a season always the northern.</summary>
    public Hemisphere Hemisphere { get; }

    /// <summary>The same text with its seasons read for a place in that hemisphere.</summary>
    public Edtf In(Hemisphere hemisphere) =>
        hemisphere == Hemisphere || !HasSeason ? this : new Edtf(Text, value, hemisphere);

    /// <inheritdoc/>
    public bool Equals(Edtf? other) => other is not null && Text == other.Text && Hemisphere == other.Hemisphere;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Edtf);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Hemisphere);

    /// <summary>Whether both are written alike.</summary>
    public static bool operator ==(Edtf? left, Edtf? right) => Equals(left, right);

    /// <summary>Whether they are written differently.</summary>
    public static bool operator !=(Edtf? left, Edtf? right) => !Equals(left, right);

    /// <summary>The text as it was written.</summary>
    public override string ToString() => Text;
}
