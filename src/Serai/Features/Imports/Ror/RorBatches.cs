using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Serai.Features.Places;

namespace Serai.Features.Imports.Ror;

/// <summary>Reads ahead, a batch or two, on a thread of its own while the database writes.</summary>
/// <param name="reader">The file.</param>
/// <param name="places">The countries there are.</param>
/// <param name="rows">Room for what a batch adds.</param>
/// <param name="known">The ids of all records that are known; null where that only the database can say.</param>
internal sealed class RorBatches(RorReader reader, PlaceLabels places, Func<RorRows> rows, IReadOnlySet<string>? known)
{
    /// <summary>Enough records to spread the cost of a question to the database, few enough to be small.</summary>
    public const int Size = 1000;

    private const int Ahead = 2;

    private readonly RorDigest digest = new();

    /// <param name="Records">Those that may be known.</param>
    /// <param name="Rows">What the surely new ones add.</param>
    /// <param name="SurelyNew">How many these are.</param>
    /// <param name="Progress">How far the file is read.</param>
    public readonly record struct Batch(List<(RorRecord Record, byte[] Digest)> Records, RorRows Rows, int SurelyNew, RorProgress Progress);

    public async IAsyncEnumerable<Batch> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var batches = Channel.CreateBounded<Batch>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reading = Task.Run(() => FillAsync(batches.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop))
                yield return batch;
        }
        finally
        {
            // Whoever stops taking, for whatever reason, stops the reading too and waits until the file is closed.
            await enough.CancelAsync();
            await reading;
        }
    }

    /// <summary>Never fails: what goes wrong is handed on to who takes the batches.</summary>
    private async Task FillAsync(ChannelWriter<Batch> batches, CancellationToken stop)
    {
        try
        {
            var batch = Empty();
            await foreach (var record in reader.ReadAsync(stop))
            {
                RefuseUnknownCountries(record);
                batch = With(batch, record, digest.Of(record));
                if (batch.Records.Count + batch.SurelyNew < Size)
                    continue;
                await batches.WriteAsync(batch with { Progress = At() }, stop);
                batch = Empty();
            }
            await batches.WriteAsync(batch with { Progress = At() }, stop);
            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.Complete(problem);
        }
    }

    private Batch Empty() => new([], rows(), 0, default);

    private Batch With(Batch batch, RorRecord record, byte[] said)
    {
        if (known is null || known.Contains(record.Id))
        {
            batch.Records.Add((record, said));
            return batch;
        }
        batch.Rows.AddNew(record, said);
        return batch with { SurelyNew = batch.SurelyNew + 1 };
    }

    private RorProgress At() => new(reader.Count, reader.BytesRead, reader.Length);

    private void RefuseUnknownCountries(RorRecord record)
    {
        foreach (var place in record.Places)
            if (!places.Knows(place.CountryCode))
                throw new RorRefused(reader.FileName, new(RorProblemCode.UnknownCountry, record.Position, record.Id, place.CountryCode));
    }
}
