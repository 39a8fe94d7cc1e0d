using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Programmes.Surveys;

/// <summary>What participants rest on stays: that a survey is anonymous, that it is closed, what was asked. A step of one that was published is not taken back.</summary>
public sealed class SurveyStands : IStandsFast
{
    public Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<EntityEntry>>([.. touched.Where(e => e.Entity is EditionSurvey && IsPublished(e))]);

    // As it is in the database, or would be put back.
    private static bool IsPublished(EntityEntry entry) =>
        (entry.State != EntityState.Added && entry.OriginalValues[nameof(EditionSurvey.PublishedAt)] is not null) || ((EditionSurvey)entry.Entity).PublishedAt is not null;
}
