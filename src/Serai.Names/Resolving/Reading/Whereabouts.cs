using Serai.Names.Places;

namespace Serai.Names.Resolving.Reading;

/// <summary>What a line and the hints beside it say of where.</summary>
internal sealed class Whereabouts
{
    private readonly Line _line;
    private readonly List<(int Country, int First, int End, bool Own)> _countries = [];
    private readonly List<(string Place, int First, int End, bool Own)> _places = [];
    private int[] _hinted = [];

    private Whereabouts(Line line) => _line = line;

    /// <summary>Whether a hint says the country.</summary>
    public bool HasHint => _hinted.Length > 0;

    /// <summary>The city that a hint says; null where none does.</summary>
    public CityHint? City { get; private set; }

    /// <param name="line">The line; its parts that only say where are marked so.</param>
    /// <param name="hints">What is known beside it.</param>
    /// <param name="isPlace">Whether there is a city or region of this folded name.</param>
    public static Whereabouts Of(Line line, ResolveHints hints, Func<string, bool> isPlace)
    {
        var where = new Whereabouts(line);
        for (var number = 0; number < line.Segments.Count; number++)
            where.Read(line, number, isPlace);
        where.City = hints.City is { } city ? CityHint.Of(city, isPlace) : null;
        where._hinted = (hints.Country is { } country ? CountryHint.Of(country) : null) ?? where.City?.Countries ?? [];
        return where;
    }

    /// <summary>Whether a country is named outside of these words, as where it is.</summary>
    public bool Contradicts(ReadOnlySpan<int> countries, int first, int end)
    {
        if (countries.Length == 0)
            return false;
        if (_hinted.Length > 0)
            return !Fits(countries, _hinted);
        var any = false;
        foreach (var (country, from, to, own) in _countries)
        {
            if (!own || (from < end && to > first) || Group(from) != Group(first))
                continue;
            any = true;
            foreach (var mine in countries)
                if (CountryWords.MayBeIn(country, mine))
                    return false;
        }
        return any;
    }

    /// <summary>A country that is named outside of these words and is one of those; -1 for none. In a name it says nothing of where.</summary>
    public int Shared(ReadOnlySpan<int> countries, int first, int end)
    {
        foreach (var country in _hinted)
            if (countries.Contains(country))
                return country;
        foreach (var (country, from, to, own) in _countries)
            if (countries.Contains(country) && Group(from) == Group(first) && !(from < end && to > first))
                return country;
        return -1;
    }

    /// <summary>A country that is named as where it is; -1 for none.</summary>
    public int Named => _hinted.Length > 0 ? _hinted[0] : _countries.FindLast(c => c.Own) is { End: > 0 } last ? last.Country : -1;

    /// <summary>Whether any country is named as where it is.</summary>
    public bool NamesCountry => _hinted.Length > 0 || _countries.Exists(c => c.Own);

    /// <summary>Whether any city or region is said.</summary>
    public bool NamesPlaces => City is not null || _places.Count > 0;

    /// <summary>Whether a city or region is said outside of these words. A city that is said beside the text decides alone, where it is known.</summary>
    public bool NamesPlace(string place, int first, int end) => City is { IsKnown: true } asked ? asked.Is(place)
        : City?.Is(place) == true || _places.Exists(p => p.Place == place && Group(p.First) == Group(first) && (p.Own ? first < p.First || end > p.End : !(p.First < end && p.End > first)));

    /// <summary>The cities that stand as where it is, outside of these words.</summary>
    public IEnumerable<string> CitiesOutside(int first, int end) =>
        (City is { } asked ? [asked.Folded] : Array.Empty<string>()).Concat(_places.Where(p => p.Own && Group(p.First) == Group(first) && !(p.First < end && p.End > first)).Select(p => p.Place)).Distinct(StringComparer.Ordinal);

    /// <summary>The affiliation to which a word belongs, where semicolons part several.</summary>
    private int Group(int token)
    {
        var group = 0;
        foreach (var segment in _line.Segments)
            if (segment.First <= token)
                group = segment.Group;
        return group;
    }

    private static bool Fits(ReadOnlySpan<int> countries, int[] hinted)
    {
        foreach (var mine in countries)
            foreach (var hint in hinted)
                if (CountryWords.MayBeIn(hint, mine))
                    return true;
        return false;
    }

    private void Read(Line line, int number, Func<string, bool> isPlace)
    {
        var segment = line.Segments[number];
        var words = NameFold.Fold(segment.Text).Split(' ');
        var written = segment.Text.Split([' ', '.', '-', '\''], StringSplitOptions.RemoveEmptyEntries);
        // A word is a place's alone when nothing but places and numbers stands between the separators.
        var covered = new bool[words.Length];
        var (countries, places) = (_countries.Count, _places.Count);
        for (var start = 0; start < words.Length; start++)
        {
            if (covered[start])
                continue;
            if (words[start].AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                covered[start] = true;
                continue;
            }
            for (var length = Math.Min(CountryWords.MostWords, words.Length - start); length > 0; length--)
            {
                var phrase = length == 1 ? words[start] : string.Join(' ', words, start, length);
                var country = CountryWords.Of(phrase) ?? (length == 1 ? Capitals(phrase, written) : null);
                var place = phrase.Length > 1 && isPlace(phrase);
                if (country is null && !place)
                    continue;
                if (place)
                    _places.Add((phrase, segment.First, segment.End, false));
                foreach (var code in country ?? [])
                    _countries.Add((code, segment.First, segment.End, false));
                covered.AsSpan(start, length).Fill(true);
                start += length - 1;
                break;
            }
        }
        segment.IsPlace = Array.TrueForAll(covered, c => c) && words.Length > 0;
        var ends = number == line.Segments.Count - 1;
        for (var i = countries; i < _countries.Count; i++)
            if (segment.IsPlace || (ends && i == _countries.Count - 1 && covered[^1]))
                _countries[i] = _countries[i] with { Own = true, First = segment.IsPlace ? segment.First : segment.End - 1 };
        for (var i = places; i < _places.Count; i++)
            if (segment.IsPlace)
                _places[i] = _places[i] with { Own = true };
    }

    private static int[]? Capitals(string folded, string[] written)
    {
        foreach (var word in written)
            if (word.Length == folded.Length && word.All(char.IsAsciiLetterUpper) && word.Equals(folded, StringComparison.OrdinalIgnoreCase))
                return CountryWords.OfCapitals(word);
        return null;
    }
}
