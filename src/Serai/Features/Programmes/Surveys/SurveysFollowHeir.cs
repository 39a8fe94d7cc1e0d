using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Programmes.Surveys;

/// <summary>Surveys of an organization that was merged are its heir's.</summary>
public sealed class SurveysFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var survey in await db.EditionSurveys.Where(s => s.KeeperId == merged).ToListAsync(stop))
            survey.KeeperId = heir;
    }
}
