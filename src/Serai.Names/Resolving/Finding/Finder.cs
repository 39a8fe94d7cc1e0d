using Serai.Names.Index;
using Serai.Names.Resolving.Reading;
using Serai.Names.Search;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Finds the organizations that a line may mean: those whose names stand in it, and those whose names are like a part of it.</summary>
internal sealed class Finder(NameIndex names, SpanTable[] spans, TermTraits[] traits, Line line)
{
    /// <summary>How many names are looked at word by word for each part of a line.</summary>
    private const int Closer = 40;

    private const int MostTimes = 2;

    /// <summary>Of a longer line no more parts are looked at for names that are only like them.</summary>
    private const int MostWindows = 4;

    /// <summary>Above it a Chinese name is not read in English.</summary>
    private const float NearEnough = 0.8f;

    private readonly Dictionary<(int Shelf, int Owner), Finding> _found = new(2 * Closer);

    public IReadOnlyCollection<Finding> Found => _found.Values;

    /// <summary>The names that stand in the line word for word.</summary>
    public void FindWritten()
    {
        var terms = new int[names.Shelves.Length][];
        var here = new List<Span>[terms.Length];
        var several = new List<(int, int)>();
        for (var number = 0; number < terms.Length; number++)
        {
            var (shelf, of) = (names.Shelves[number], number);
            terms[number] = new int[line.Tokens.Count];
            for (var i = 0; i < terms[number].Length; i++)
                terms[number][i] = shelf.Terms.Find(line.Tokens[i].Text);
            spans[number].Find(terms[number], shelf, here[number] = []);
            here[number].RemoveAll(span => names.IsGone(of, shelf.OwnerOf[span.Name]));
            KeepFew(here[number]);
            several.AddRange(here[number].Where(s => s.End - s.Start > 1 && shelf.KindOf(s.Name) != NameKind.Acronym).Select(s => (s.Start, s.End)));
        }
        (int, int)[] others = [.. several.Distinct()];
        for (var number = 0; number < terms.Length; number++)
        {
            var shelf = names.Shelves[number];
            var comparer = new SpanComparer(line, new(names, number, traits[number]));
            foreach (var span in here[number])
                if (!OnlyPlace(span) && !OnlySubject(span) && !comparer.IsTorn(span) && (shelf.KindOf(span.Name) != NameKind.Acronym || comparer.IsWritten(span)))
                    Keep(new Finding(number, shelf.OwnerOf[span.Name], span.Name, span.Start, span.End, comparer.Compare(span, terms[number], others)));
        }
    }

    /// <summary>A name that a line repeats again and again is looked at where it comes first: nobody means more by it.</summary>
    private static void KeepFew(List<Span> spans)
    {
        var times = new Dictionary<int, int>();
        spans.RemoveAll(span => (times[span.Name] = times.GetValueOrDefault(span.Name) + 1) > MostTimes);
    }

    /// <summary>The names that are like the parts of the line.</summary>
    public void FindAlike()
    {
        foreach (var (text, first, end) in Windows())
        {
            var query = Query.Of(text + " ", names.Shelves);
            if (query.Words.Count == 0)
                continue;
            for (var number = 0; number < names.Shelves.Length; number++)
            {
                var shelf = names.Shelves[number];
                var comparer = new WordComparer(line, new(names, number, traits[number]), number);
                foreach (var name in Gathering.Own.Collect(query, shelf, number, Closer, names.GoneFrom(number)))
                    if (shelf.KindOf(name) != NameKind.Acronym)
                        Keep(new Finding(number, shelf.OwnerOf[name], name, first, end, comparer.Compare(query, name)) { IsAlike = true });
            }
        }
    }

    /// <summary>English names of what is named in Chinese, where no name so far is near.</summary>
    public void FindRead()
    {
        var folded = NameFold.Fold(line.Text);
        if (line.Tokens.Count == 0 || !line.Tokens[0].Unspaced || _found.Values.Any(f => f.Score > NearEnough))
            return;
        foreach (var text in ChineseReading.Of(folded))
        {
            var query = Query.Of(text + " ", names.Shelves);
            for (var number = 0; number < names.Shelves.Length; number++)
            {
                var shelf = names.Shelves[number];
                var comparer = new WordComparer(line, new(names, number, traits[number]), number);
                foreach (var name in Gathering.Own.Collect(query, shelf, number, Closer, names.GoneFrom(number)))
                {
                    var like = comparer.Compare(query, name);
                    like.ReadAs = text;
                    Keep(new Finding(number, shelf.OwnerOf[name], name, 0, line.Tokens.Count, like) { IsAlike = true });
                }
            }
        }
    }

    /// <summary>Names that differ in the kind of institution alone, a college of then and a university of now.</summary>
    public void FindRenamed()
    {
        var folded = NameFold.Fold(line.Text);
        var other = folded.EndsWith("学院", StringComparison.Ordinal) ? folded[..^2] + "大学"
            : folded.EndsWith("大学", StringComparison.Ordinal) ? folded[..^2] + "学院"
            : folded.EndsWith(" college", StringComparison.Ordinal) ? folded[..^7] + "university" : null;
        if (other is null)
            return;
        for (var number = 0; number < names.Shelves.Length; number++)
        {
            var shelf = names.Shelves[number];
            foreach (var name in shelf.Bearing(other))
                if (!names.IsGone(number, shelf.OwnerOf[name]))
                    Keep(new Finding(number, shelf.OwnerOf[name], name, 0, line.Tokens.Count, new Comparison { Found = 0.95f, InOrder = true, Renamed = true, Particular = 5 }) { IsAlike = true });
        }
    }

    /// <summary>The parts of the line that may hold a name: the whole of a short one, then those with a word for an institution.</summary>
    private IEnumerable<(string Text, int First, int End)> Windows()
    {
        var parts = line.Segments.Where(s => s.End > s.First).ToList();
        if (parts.Count <= 2)
            yield return (string.Join(' ', parts.Select(p => p.Text)), 0, line.Tokens.Count);
        if (parts.Count == 1 || (parts.Count == 2 && parts.Exists(p => !p.IsPlace && !p.Bracketed && !IsInstitution(p))))
            yield break;
        var ordered = parts.Where(p => !p.IsPlace).OrderByDescending(IsInstitution).Take(MostWindows);
        foreach (var part in ordered)
            yield return (IsGeneral(part) ? string.Join(' ', parts.Where(p => p.IsPlace).Select(p => p.Text).Prepend(part.Text)) : part.Text, part.First, part.End);
    }

    /// <summary>A university of science may be anybody's: the place has to tell.</summary>
    private bool IsGeneral(Segment part)
    {
        for (var i = part.First; i < part.End; i++)
            if (!UnitWords.IsSubject(line.Tokens[i].Text))
                return false;
        return true;
    }

    private bool IsInstitution(Segment part)
    {
        for (var i = part.First; i < part.End; i++)
            if (UnitWords.IsInstitution(line.Tokens[i].Text) || UnitWords.IsUnit(line.Tokens[i].Text))
                return true;
        return false;
    }

    /// <summary>One word that is a field or a kind of institution, in a text of more: "Medicina" in a school of medicine.</summary>
    private bool OnlySubject(Span span) => span.End - span.Start == 1 && line.Tokens.Count > 1
        && line.Tokens[span.Start] is var token && (token.Written.Length == 1 || UnitWords.IsSubject(token.Text));

    private bool OnlyPlace(Span span)
    {
        var segment = line.Segments[line.Tokens[span.Start].Segment];
        return segment.IsPlace && line.Segments.Count > 1 && span.End <= segment.End;
    }

    private void Keep(Finding finding)
    {
        var shelf = names.Shelves[finding.Shelf];
        finding.Score = Weigher.Likeness(finding, shelf);
        var key = (finding.Shelf, finding.Owner);
        if (!_found.TryGetValue(key, out var other))
        {
            _found[key] = finding;
            return;
        }
        var (better, worse) = finding.Score > other.Score || (finding.Score == other.Score && finding.Name < other.Name) ? (finding, other) : (other, finding);
        // "National Institute for Space Research (INPE)": what the name leaves open the initials beside it say.
        var both = !better.IsAlike && !worse.IsAlike && !better.Overlaps(worse)
            && (shelf.KindOf(better.Name) == NameKind.Acronym) != (shelf.KindOf(worse.Name) == NameKind.Acronym);
        if (both && shelf.KindOf(better.Name) == NameKind.Acronym)
            (better, worse) = (worse, better);
        better.WithAcronym = (both ? shelf.Name(worse.Name) : null) ?? finding.WithAcronym ?? other.WithAcronym;
        _found[key] = better;
    }
}
