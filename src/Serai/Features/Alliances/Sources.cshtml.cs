using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Alliances.Portrait;
using Serai.Features.Alliances.Statements;
using Serai.Features.Sources;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>Every statement about an alliance, source by source, also those that nothing rests on.</summary>
[AllowAnonymous]
public sealed class AllianceSourcesModel(HeadQueries heads, StatementQueries statements) : PortraitPage(heads)
{
    public IReadOnlyList<Said> Trusted { get; private set; } = [];
    public IReadOnlyList<Said> NotCounted { get; private set; } = [];

    public async Task<IActionResult> OnGet(AsOf asOf, string slug, CancellationToken stop)
    {
        if (await Find(slug, asOf, stop) is { } other)
            return other;
        var said = await statements.Of(Head, stop);
        (Trusted, NotCounted) = ([.. said.Where(s => s.Source.IsTrusted)], [.. said.Where(s => !s.Source.IsTrusted)]);
        return Page();
    }
}
