using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Surveys;

public static class SurveySets
{
    extension(SeraiDb db)
    {
        public DbSet<EditionSurvey> EditionSurveys => db.Set<EditionSurvey>();
        public DbSet<SurveyMark> SurveyMarks => db.Set<SurveyMark>();
        public DbSet<SurveySlot> SurveySlots => db.Set<SurveySlot>();
        public DbSet<SurveyKey> SurveyKeys => db.Set<SurveyKey>();
    }
}
