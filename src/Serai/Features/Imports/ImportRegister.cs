using Serai.Features.Imports.Ror;
using Serai.Features.Imports.Statements;
using Serai.Platform.History;
using Serai.Platform.Telemetry;

namespace Serai.Features.Imports;

/// <summary>
/// A register's dump, and what follows from it for the names in statements: one transaction. A second one for the latter
/// would never be made up for where the program ends between the two, as the same dump changes nothing any more.
/// </summary>
public sealed class ImportRegister(SeraiDb db, IClock clock, ImportRor ror, ImportStatements statements)
{
    /// <returns>What came, and how many names in statements now have their organization.</returns>
    public async Task<(RorImported Imported, int Resolved)> RunAsync(
        string path, string actor, string way, RorLimits? limits = null, IProgress<RorProgress>? progress = null, CancellationToken stop = default)
    {
        await using var step = await db.BeginStepAsync(new(clock.GetCurrentInstant(), actor, way, "import", "imports/" + Path.GetFileName(path)), stop);
        var imported = await ror.RunAsync(path, actor, way, limits, progress, stop);
        var resolved = imported.ChangedAnything ? await statements.ReconsiderAsync(actor, way, stop) : 0;
        await step.CompleteAsync(stop);
        Counted.Imported("register", imported.Rows);
        return (imported, resolved);
    }
}
