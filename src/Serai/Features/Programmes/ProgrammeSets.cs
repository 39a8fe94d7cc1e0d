using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes;

public static class ProgrammeSets
{
    extension(SeraiDb db)
    {
        public DbSet<Programme> Programmes => db.Set<Programme>();
        public DbSet<Edition> Editions => db.Set<Edition>();
        public DbSet<EditionSession> EditionSessions => db.Set<EditionSession>();
        public DbSet<Participant> Participants => db.Set<Participant>();
    }
}
