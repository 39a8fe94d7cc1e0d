using System.Text.RegularExpressions;

namespace Serai.Features.Agreements.Wording.Templates;

/// <summary>A clause that whoever drafts may keep or leave out.</summary>
public sealed record OptionalClause(string Key, string Heading);

/// <summary>
/// A text with gaps, in one language, written in the plain form: <c>{{field}}</c> where something is put in, and
/// <c>## [key] Heading</c> before a clause that may be left out. <c>\{{</c> and <c>\[</c> are text.
/// </summary>
public sealed partial class Template
{
    private readonly IReadOnlyList<(Piece Piece, IReadOnlyList<FieldPart> Parts, string? Key)> parts;

    private Template(IReadOnlyList<(Piece Piece, IReadOnlyList<FieldPart> Parts, string? Key)> parts) => this.parts = parts;

    /// <summary>The clauses that may be left out, in their order.</summary>
    public IEnumerable<OptionalClause> Optional =>
        parts.Where(p => p is { Key: not null, Piece.Kind: PieceKind.Heading }).Select(p => new OptionalClause(p.Key!, string.Concat(p.Parts.Select(f => f.Written))));

    /// <summary>The fields that it names, each once.</summary>
    public IEnumerable<string> Fields => parts.SelectMany(p => p.Parts).Where(p => p.IsField).Select(p => p.Text).Distinct(StringComparer.Ordinal);

    /// <summary>The template, or else all that is wrong with it.</summary>
    /// <param name="known">The fields there are; null where that is asked later.</param>
    public static Template? Read(string written, IEnumerable<string>? known, out Sequence<WordingProblem> problems)
    {
        var pieces = Pieces.Read(written, out problems);
        List<WordingProblem> wrong = [.. problems];
        List<(Piece, IReadOnlyList<FieldPart>, string?)> parts = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        string? key = null;
        foreach (var piece in pieces)
        {
            var text = piece.Text;
            if (piece.Kind == PieceKind.Heading)
                (key, text) = Keyed(piece, keys, wrong);
            parts.Add((piece, FieldPart.Read(text, piece.Line, wrong), key));
        }

        var template = new Template(parts);
        if (known is not null)
            wrong.AddRange(template.Unknown([.. known]));
        problems = new(wrong);
        return wrong.Count > 0 ? null : template;
    }

    /// <summary>The text with the gaps filled, or else all that stands in the way. What is put in is text, whatever it looks like.</summary>
    /// <param name="fields">The fields there are, with what is put in; null or blank where nothing is known yet.</param>
    /// <param name="kept">The keys of the optional clauses that are kept.</param>
    public AgreementText? Fill(IReadOnlyDictionary<string, string?> fields, IReadOnlyCollection<string> kept, out Sequence<WordingProblem> problems)
    {
        var keys = Optional.Select(o => o.Key).ToList();
        List<WordingProblem> wrong = [.. kept.Where(k => !keys.Contains(k)).Select(k => new WordingProblem(WordingProblemCode.UnknownKey, k, string.Join(", ", keys)))];
        wrong.AddRange(Unknown(fields.Keys.ToHashSet(StringComparer.Ordinal)));
        var staying = parts.Where(p => p.Key is null || kept.Contains(p.Key)).ToList();
        wrong.AddRange(staying.SelectMany(p => p.Parts).Where(p => p.IsField && fields.ContainsKey(p.Text))
            .DistinctBy(p => p.Text).Select(p => FieldValue.Problem(p, fields[p.Text])).OfType<WordingProblem>());
        if (wrong.Count > 0)
        {
            problems = new(wrong);
            return null;
        }

        var filled = WrittenForm.Of(staying.Select(p => (p.Piece.Kind, FieldValue.Put(p.Piece.Kind, p.Parts, fields))));
        // What was put in can be long, or many lines: the whole is held to what any text is.
        return WrittenForm.Read(WrittenForm.Write(filled), out problems);
    }

    private IEnumerable<WordingProblem> Unknown(HashSet<string> known) => parts.SelectMany(p => p.Parts).Where(p => p.IsField && !known.Contains(p.Text))
        .Select(p => new WordingProblem(WordingProblemCode.UnknownField, p.Text, string.Join(", ", known.Order(StringComparer.Ordinal))) { Line = p.Line });

    private static (string? Key, string Heading) Keyed(Piece piece, HashSet<string> keys, List<WordingProblem> wrong)
    {
        if (piece.Text.StartsWith(@"\[", StringComparison.Ordinal))
            return (null, piece.Text[1..]);
        if (!piece.Text.StartsWith('['))
            return (null, piece.Text);
        if (KeyedHeading().Match(piece.Text) is not { Success: true } match)
        {
            wrong.Add(new(WordingProblemCode.KeyUnclear, piece.Text) { Line = piece.Line });
            return (null, piece.Text);
        }

        var key = match.Groups["key"].Value;
        if (!keys.Add(key))
            wrong.Add(new(WordingProblemCode.KeyTwice, key) { Line = piece.Line });
        return (key, match.Groups["heading"].Value);
    }

    [GeneratedRegex(@"^\[(?<key>[a-z0-9]+(-[a-z0-9]+)*)\]\s+(?<heading>\S.*)$")]
    private static partial Regex KeyedHeading();
}
