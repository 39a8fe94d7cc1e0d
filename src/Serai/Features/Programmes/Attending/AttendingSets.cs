using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending;

public static class AttendingSets
{
    extension(SeraiDb db)
    {
        public DbSet<Attendance> Attendances => db.Set<Attendance>();
        public DbSet<CheckInDevice> CheckInDevices => db.Set<CheckInDevice>();
        public DbSet<CheckInBrowser> CheckInBrowsers => db.Set<CheckInBrowser>();
        public DbSet<EditionKey> EditionKeys => db.Set<EditionKey>();
        public DbSet<CompletionDecision> CompletionDecisions => db.Set<CompletionDecision>();
    }
}
