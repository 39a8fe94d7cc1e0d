using Serai.Names.Index;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Finding;
using Serai.Names.Resolving.Reading;

namespace Serai.Names;

/// <summary>
/// Finds which organizations a text means, a name or a whole line of an affiliation, says why, and refuses what cannot be
/// known. It never changes, so that any number of threads may ask it; the same organizations and the same question always
/// give the same answer. It asks no network and needs no model.
/// </summary>
public sealed partial class NameResolver
{
    private readonly OrganizationFacts[] _facts;
    private readonly SpanTable[] _spans;
    private readonly TermTraits[] _traits;
    private readonly KnownOrganization[] _recent;
    private readonly Generality _generality;

    private NameResolver(NameIndex names, OrganizationFacts[] facts, SpanTable[] spans, TermTraits[] traits, KnownOrganization[] recent) =>
        (Names, _facts, _spans, _traits, _recent, _generality) = (names, facts, spans, traits, recent, new(names, facts, traits));

    /// <summary>The same names, for searching as somebody types.</summary>
    public NameIndex Names { get; }

    /// <summary>Which organizations a text means.</summary>
    /// <param name="text">A name, or a line that names one or several organizations with their departments and places.</param>
    /// <param name="hints">What is known beside it; null for nothing.</param>
    /// <param name="limit">How many candidates to give at most; matches are always given.</param>
    public Resolution Resolve(string text, ResolveHints? hints = null, int limit = 5)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        hints ??= ResolveHints.None;
        var line = Line.Of(text);
        var where = Whereabouts.Of(line, hints, IsPlace);
        var asides = Asides.Of(line, where, hints);
        if (line.OnlyJoints)
            return Resolution.Nothing with { Asides = asides };
        var finder = new Finder(Names, _spans, _traits, line);
        finder.FindWritten();
        finder.FindAlike();
        finder.FindRenamed();
        finder.FindRead();
        return new Chooser(Names, _facts, line, hints, new(Names, _facts, line, where, hints), _generality, new(Names, _facts, line, where), new(Names, _facts, line, where, hints, asides)).Choose(finder.Found, limit) with { Asides = asides };
    }

    private bool IsPlace(string folded)
    {
        foreach (var facts in _facts)
            if (facts.PlaceNames.Find(folded) >= 0)
                return true;
        return false;
    }
}
