using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Features.Imports.Ror;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Certifying;
using Serai.Features.Programmes.Leading;

namespace Serai.Features.Imports;

/// <summary>Fills an empty registry with the sample that a newcomer sees.</summary>
public sealed class LoadSample(SeraiDb db, ImportRor ror, ImportStatements statements, SampleCalls calls, SampleProgrammes programmes, SampleCertificates certificates, ILogger<LoadSample> log)
{
    /// <summary>Where the sample lies beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "belt-and-road");

    /// <summary>Loads the sample if no organization is there yet; a registry that holds any is left alone.</summary>
    public async Task IfEmptyAsync(CancellationToken stop = default)
    {
        if (await db.Organizations.AnyAsync(stop))
            return;
        if (!Directory.Exists(Folder))
        {
            log.LogWarning("The sample is not beside the program ({Folder}); the registry starts empty.", Folder);
            return;
        }
        certificates.MakeReady();
        // All of it or nothing: a half-loaded sample would count as a registry that holds something.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var records = Path.Combine(Folder, "ror.json");
        if (File.Exists(records))
            await ror.RunAsync(records, "Serai", "first start", stop: stop);
        await statements.RunAsync(Folder, "Serai", "first start", stop: stop);
        await statements.RunAsync(Path.Combine(Folder, "agreements"), "Serai", "first start", stop: stop);
        await calls.RunAsync("Serai", "first start", stop);
        await programmes.RunAsync("Serai", "first start", stop);
        await certificates.RunAsync("Serai", "first start", stop);
        await transaction.CommitAsync(stop);
    }
}
