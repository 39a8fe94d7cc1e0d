using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;

namespace Serai.Features.Cosigning;

public static class CosigningSets
{
    extension(SeraiDb db)
    {
        public DbSet<Partner> Partners => db.Set<Partner>();
        public DbSet<PartnerKey> PartnerKeys => db.Set<PartnerKey>();
        public DbSet<KeyComparison> KeyComparisons => db.Set<KeyComparison>();
        public DbSet<CosignedAgreement> CosignedAgreements => db.Set<CosignedAgreement>();
        public DbSet<CosignMessage> CosignMessages => db.Set<CosignMessage>();
    }
}
