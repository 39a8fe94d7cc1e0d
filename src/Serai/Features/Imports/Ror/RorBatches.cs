using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Serai.Features.Places;

namespace Serai.Features.Imports.Ror;

/// <summary>Reads ahead, a batch or two, on a thread of its own while the database writes.</summary>
internal sealed class RorBatches(RorReader reader, PlaceLabels places)
{
    /// <summary>Enough records to spread the cost of a question to the database, few enough to be small.</summary>
    private const int Size = 1000;

    private const int Ahead = 2;

    private readonly RorDigest digest = new();

    public readonly record struct Batch(List<(RorRecord Record, byte[] Digest)> Records, RorProgress Progress);

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
            var records = new List<(RorRecord, byte[])>(Size);
            await foreach (var record in reader.ReadAsync(stop))
            {
                RefuseUnknownCountries(record);
                records.Add((record, digest.Of(record)));
                if (records.Count < Size)
                    continue;
                await batches.WriteAsync(new(records, At()), stop);
                records = new(Size);
            }
            await batches.WriteAsync(new(records, At()), stop);
            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.Complete(problem);
        }
    }

    private RorProgress At() => new(reader.Count, reader.BytesRead, reader.Length);

    private void RefuseUnknownCountries(RorRecord record)
    {
        foreach (var place in record.Places)
            if (!places.Knows(place.CountryCode))
                throw new RorRefused(reader.FileName, new(RorProblemCode.UnknownCountry, record.Position, record.Id, place.CountryCode));
    }
}
