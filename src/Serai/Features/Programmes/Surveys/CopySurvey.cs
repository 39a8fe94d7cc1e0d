using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Surveys;

/// <summary>An edition that is begun from another asks the same questions: by their ids both years can be compared.</summary>
public sealed class CopySurvey(SeraiDb db) : ICopiesEdition
{
    public async Task CopyAsync(Edition from, Edition to, CancellationToken stop)
    {
        var id = from.Id;
        if (await db.EditionSurveys.AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == id, stop) is { } survey)
            db.Add(new EditionSurvey { EditionId = to.Id, KeeperId = to.KeeperId, Design = survey.Design, IsAnonymous = survey.IsAnonymous });
    }
}
