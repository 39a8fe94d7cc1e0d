using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// Reads the official dump of the Research Organization Registry (schema 2) record by record, in memory that depends
/// on the longest record and not on the file. Stops at the first thing that is wrong.
/// </summary>
public sealed class RorReader(string path, RorLimits? limits = null)
{
    private readonly RorLimits limits = limits ?? RorLimits.Default;

    // A few bytes for each record, to tell that an id comes twice.
    private readonly Dictionary<int, int> seen = [];

    // The bytes from start to end are read from the file and not yet understood; those before start are done with.
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private long dropped;
    private JsonReaderState state;

    /// <summary>The file's name without its folder.</summary>
    public string FileName => Path.GetFileName(path);

    /// <summary>Bytes of JSON in the file, as far as the file says it; 0 until reading begins.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes of JSON understood so far.</summary>
    public long BytesRead => dropped + start;

    /// <summary>Records read so far.</summary>
    public int Count { get; private set; }

    /// <exception cref="RorRefused">With what is wrong, and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async IAsyncEnumerable<RorRecord> ReadAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var records = RecordsAsync(stop).GetAsyncEnumerator(stop);
        while (true)
        {
            try
            {
                if (!await records.MoveNextAsync())
                    yield break;
            }
            catch (RorProblemFound found)
            {
                throw new RorRefused(FileName, found.Problem);
            }
            yield return records.Current;
        }
    }

    private async IAsyncEnumerable<RorRecord> RecordsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        using var file = RorFile.Open(path, limits);
        Length = file.Length;
        await FillAsync(file.Json, stop);
        SkipByteOrderMark();
        while (!TryBegin())
            await FillAsync(file.Json, stop);
        while (true)
        {
            RorRecord? record;
            while (!TryNext(out record))
                await FillAsync(file.Json, stop);
            if (record is null)
                break;
            yield return record;
        }
        await RefuseMoreAsync(file.Json, stop);
    }

    private bool TryBegin()
    {
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinalBlock: false, state);
        if (!Read(ref reader))
            return false;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Found(RorProblemCode.NotAList);
        MoveBehind(ref reader);
        return true;
    }

    /// <summary>False where more bytes are needed; true without a record at the end of the list.</summary>
    private bool TryNext(out RorRecord? record)
    {
        record = null;
        var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isFinalBlock: false, state);
        if (!Read(ref reader))
            return false;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            if (Count == 0)
                throw Found(RorProblemCode.Empty);
            MoveBehind(ref reader);
            return true;
        }
        var first = (int)reader.TokenStartIndex;
        if (!Skip(ref reader))
            return false;
        record = RecordIn(buffer.AsSpan(start + first, (int)reader.BytesConsumed - first));
        MoveBehind(ref reader);
        return true;
    }

    private RorRecord RecordIn(ReadOnlySpan<byte> json)
    {
        Count++;
        var record = RorJson.Read(json, Count, limits);
        var number = RorId.Number(record.Id)!.Value;
        return seen.TryAdd(number, Count) ? record : throw new RorProblemFound(new(RorProblemCode.DuplicateId, Count, record.Id, Text(seen[number])));
    }

    private bool Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException problem)
        {
            throw NotJson(ref reader, problem);
        }
    }

    private bool Skip(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TrySkip();
        }
        catch (JsonException problem)
        {
            throw NotJson(ref reader, problem);
        }
    }

    private void MoveBehind(ref Utf8JsonReader reader)
    {
        start += (int)reader.BytesConsumed;
        state = reader.CurrentState;
    }

    /// <summary>Moves what is left to the buffer's beginning and reads on behind it.</summary>
    private async ValueTask FillAsync(Stream json, CancellationToken stop)
    {
        if (end - start > limits.MaxRecordBytes)
            throw new RorProblemFound(new(RorProblemCode.RecordTooLong, Count + 1, null, Text(limits.MaxRecordBytes >> 20)));
        if (end - start == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            dropped += start;
            (start, end) = (0, end - start);
        }
        var read = await json.ReadAsync(buffer.AsMemory(end), stop);
        if (read == 0)
            throw Found(RorProblemCode.Truncated, Text(dropped + end));
        end += read;
    }

    private void SkipByteOrderMark()
    {
        if (buffer.AsSpan(start, end - start).StartsWith("\uFEFF"u8))
            start += 3;
    }

    /// <summary>Reads to the end, so that the archive's checksum is compared; only white space may follow the list.</summary>
    private async Task RefuseMoreAsync(Stream json, CancellationToken stop)
    {
        do
        {
            if (buffer.AsSpan(start, end - start).ContainsAnyExcept(" \t\r\n"u8))
                throw Found(RorProblemCode.NotJson, Text(BytesRead), "something follows the list");
            dropped += end;
            (start, end) = (0, await json.ReadAsync(buffer, stop));
        }
        while (end > 0);
    }

    private RorProblemFound NotJson(ref Utf8JsonReader reader, JsonException problem) =>
        Found(RorProblemCode.NotJson, Text(BytesRead + reader.BytesConsumed), problem.Message.Split(". ")[0]);

    // Between records the next one is the one that is wrong; nothing is known of the first before it begins.
    private RorProblemFound Found(RorProblemCode code, params IReadOnlyList<string> arguments) =>
        new(new(code, code is RorProblemCode.Empty or RorProblemCode.NotAList ? 0 : Count + 1, null, arguments));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
