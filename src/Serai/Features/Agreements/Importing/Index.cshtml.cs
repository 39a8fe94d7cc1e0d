using Microsoft.AspNetCore.Mvc;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Importing;

/// <summary>The registers that an office brought: those that are to be gone on with, and what became of the others.</summary>
[Needs(Right.Edit, Of = "organization", IsSecret = true)]
public sealed class IndexModel(SeraiDb db, ImportQueries queries, IPersonNames persons) : ImportPage(db, queries)
{
    public IReadOnlyList<AgreementImport> Imports { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (!await FindAsync(organization, stop))
            return NotFound();
        Imports = await Queries.OfAsync(Office, stop);
        Names = await persons.OfAsync([.. Imports.Select(i => i.BegunBy).OfType<Guid>().Distinct()], stop);
        return Page();
    }
}
