namespace Serai.Platform.Tables.Texts;

/// <summary>
/// Reads records of separated values (RFC 4180), in memory that depends on the longest. A quotation mark that is out of place spoils
/// its own line and no other: where a text in quotation marks does not end as it should, the line is read as it stands.
/// </summary>
/// <param name="separator">Between the cells; null where a line is one cell.</param>
/// <param name="quotes">Whether quotation marks mean anything.</param>
/// <param name="longest">Characters of a record at most.</param>
internal sealed class Records(TextReader text, char? separator, bool quotes, int longest)
{
    private enum Found { Record, More, Spoilt }

    private char[] buffer = new char[1 << 15];
    private int start, end;
    private bool atEnd;

    /// <summary>The number of the record at hand, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>A quotation mark of the record at hand is out of place.</summary>
    public bool IsSpoilt { get; private set; }

    /// <summary>Counts from here on: what was read so far is no record.</summary>
    public void Restart() => Number = 0;

    /// <summary>The next record's cells; null at the end.</summary>
    /// <exception cref="TableRefused">A line is longer than anything that is meant as one.</exception>
    public async ValueTask<List<string>?> NextAsync(CancellationToken stop)
    {
        if (start == end && !atEnd) await FillAsync(stop);
        if (start == end && atEnd)
            return null;
        Number++;
        IsSpoilt = false;
        var cells = new List<string>();
        while (true)
        {
            cells.Clear();
            var found = quotes && !IsSpoilt ? Quoted(cells, out var next) : Plain(cells, out next);
            if (found == Found.More && end - start >= longest)
                found = IsSpoilt || !quotes ? throw new TableRefused(new(TableProblemCode.EndlessCell, $"{Number}")) : Found.Spoilt;
            if (found == Found.Record)
            {
                start = next;
                return cells;
            }
            if (found == Found.Spoilt) IsSpoilt = true;
            else await FillAsync(stop);
        }
    }

    private Found Quoted(List<string> cells, out int next)
    {
        var at = start;
        while (true)
        {
            next = at;
            var (cell, found) = at < end && buffer[at] == '"' ? InQuotes(ref at) : Bare(ref at);
            if (found != Found.Record)
                return found;
            cells.Add(cell);
            if (at == end || buffer[at] != separator)
                return End(at, out next);
            at++;
        }
    }

    // Behind the closing mark only white space may stand before the next separator or the end of the line.
    private (string, Found) InQuotes(ref int at)
    {
        var cell = new System.Text.StringBuilder();
        for (at++; ;)
        {
            var mark = buffer.AsSpan(at, end - at).IndexOf('"');
            if (mark < 0)
                return ("", atEnd ? Found.Spoilt : Found.More);
            cell.Append(buffer, at, mark);
            at += mark + 1;
            if (at == end && !atEnd)
                return ("", Found.More);
            if (at == end || buffer[at] != '"')
                break;
            cell.Append('"');
            at++;
        }
        while (at < end && buffer[at] == ' ' && separator != ' ') at++;
        return at == end ? ("" + cell, atEnd ? Found.Record : Found.More)
            : buffer[at] == separator || buffer[at] is '\r' or '\n' ? ("" + cell, Found.Record) : ("", Found.Spoilt);
    }

    private (string, Found) Bare(ref int at)
    {
        var from = at;
        var length = separator is { } sign ? buffer.AsSpan(at, end - at).IndexOfAny(sign, '\r', '\n') : buffer.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        if (length < 0 && !atEnd)
            return ("", Found.More);
        at = length < 0 ? end : at + length;
        return (new(buffer, from, at - from), Found.Record);
    }

    private Found Plain(List<string> cells, out int next)
    {
        var at = start;
        while (true)
        {
            next = at;
            var (cell, found) = Bare(ref at);
            if (found != Found.Record)
                return found;
            cells.Add(cell);
            if (at == end || buffer[at] != separator)
                return End(at, out next);
            at++;
        }
    }

    // A line ends with CR LF, LF or CR.
    private Found End(int at, out int next)
    {
        next = at;
        if (at == end)
            return atEnd ? Found.Record : Found.More;
        if (buffer[at] == '\n' || at + 1 < end || atEnd)
        {
            next = at + (buffer[at] == '\r' && at + 1 < end && buffer[at + 1] == '\n' ? 2 : 1);
            return Found.Record;
        }
        return Found.More;
    }

    private async ValueTask FillAsync(CancellationToken stop)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = await text.ReadAsync(buffer.AsMemory(end), stop);
        atEnd = read == 0;
        end += read;
    }
}
