using Serai.Edtf.Values;

namespace Serai.Edtf.Grammar;

/// <summary>Reads a text; where it cannot, says what is wrong with which part.</summary>
internal sealed partial class Reader(string text)
{
    public EdtfProblem? Problem { get; private set; }

    public EdtfValue? Read()
    {
        if (text.Length == 0)
            return Refuse(EdtfProblemCode.Empty, new Piece("", 0));
        var whole = new Piece(text, 0);
        if (text.Any(char.IsWhiteSpace))
            return RefuseBlanks(whole);
        var value = ReadValue(whole);
        if (value is null && Problem is { IsLevel2: false } && Spelling.Plain(text) is { } plain && plain != text
            && new Reader(plain) is var other && (other.ReadValue(new(plain, 0)) is not null || other.Problem!.IsLevel2))
            return Refuse(EdtfProblemCode.Spelling, whole, plain);
        return value;
    }

    private EdtfValue? ReadValue(Piece whole) => whole.Text switch
    {
        ['{', .., '}'] => ReadAllOf(whole),
        ['[', ..] or [.., ']'] => ReadOneOf(whole),
        var t when t.Contains('/') => ReadInterval(whole),
        _ => ReadDate(whole),
    };

    private EdtfValue? RefuseBlanks(Piece whole)
    {
        var closed = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var other = new Reader(closed);
        if (other.Read() is not null || other.Problem!.IsLevel2)
            return Refuse(EdtfProblemCode.Blank, new Piece(" ", text.TakeWhile(c => !char.IsWhiteSpace(c)).Count()), closed);
        // What is wrong besides the blank is the greater trouble.
        return other.Problem.Code == EdtfProblemCode.NotADate
            ? Refuse(EdtfProblemCode.NotADate, whole)
            : Refuse(other.Problem.Code, new(other.Problem.Part, Math.Max(0, text.IndexOf(other.Problem.Part, StringComparison.Ordinal))), other.Problem.Hint);
    }

    private DateValue? Refuse(EdtfProblemCode code, Piece piece, string? hint = null)
    {
        Problem = new EdtfProblem(code, text, piece.Text, piece.At, hint);
        return null;
    }
}

/// <summary>A part of the text and where it begins.</summary>
internal readonly record struct Piece(string Text, int At)
{
    public Piece From(int start) => new(Text[start..], At + start);

    public Piece Of(int start, int end) => new(Text[start..end], At + start);

    public IEnumerable<Piece> Split(char by)
    {
        var start = 0;
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i < Text.Length && Text[i] != by)
                continue;
            yield return Of(start, i);
            start = i + 1;
        }
    }
}
