using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Platform.History;

/// <summary>
/// The hash of a step: SHA-256 over its fields, each led by its length, so that no two different steps read alike. First come the
/// changes in words and the edits as they were made, in one running hash; then the step and the hash before it.
/// </summary>
public sealed class ChainHash : IDisposable
{
    private readonly IncrementalHash edits = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash changes = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(Edit edit)
    {
        Number(edits, edit.Ordinal);
        Text(edits, edit.Kind);
        Text(edits, edit.Key);
        Number(edits, (int)edit.Operation);
        Text(edits, edit.Before);
        Text(edits, edit.After);
        Text(edits, edit.SubjectId?.ToString("D"));
        Text(edits, edit.OtherId?.ToString("D"));
    }

    public void Add(Change change)
    {
        Number(changes, change.Ordinal);
        Number(changes, Micros(change.At));
        Number(changes, change.IsPrivate ? 1 : 0);
        foreach (var text in (string?[])[change.Actor, change.Way, change.Subject, change.SubjectId?.ToString("D"), change.Verb, change.Old, change.New, change.Reason])
            Text(changes, text);
    }

    /// <summary>Closes the step: nothing can be added any more.</summary>
    public byte[] Seal(Step step)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(step.PreviousHash);
        Number(all, step.Number);
        Text(all, step.Id.ToString("D"));
        Number(all, Micros(step.At));
        foreach (var text in (string?[])[step.PersonId?.ToString("D"), step.Actor, step.Way, step.Verb, step.Subject, step.SubjectId?.ToString("D"), step.Reason, step.Undoes?.ToString("D")])
            Text(all, text);
        Number(all, step.IsPrivate ? 1 : 0);
        Number(all, step.Edits);
        all.AppendData(edits.GetHashAndReset());
        all.AppendData(changes.GetHashAndReset());
        return all.GetHashAndReset();
    }

    public void Dispose()
    {
        edits.Dispose();
        changes.Dispose();
    }

    // As precise as the databases keep it.
    private static long Micros(Instant instant) => instant.ToUnixTimeTicks() / 10;

    private static void Number(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string? text)
    {
        if (text is null)
        {
            Number(hash, -1);
            return;
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
