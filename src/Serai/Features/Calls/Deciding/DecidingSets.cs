using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Calls.Deciding;

public static class DecidingSets
{
    extension(SeraiDb db)
    {
        public DbSet<CallQuotas> CallQuotas => db.Set<CallQuotas>();
        public DbSet<CallDecision> CallDecisions => db.Set<CallDecision>();
        public DbSet<PlaceKey> PlaceKeys => db.Set<PlaceKey>();
    }
}
