using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Agreements;

public static class AgreementSets
{
    extension(SeraiDb db)
    {
        public DbSet<Agreement> Agreements => db.Set<Agreement>();
        public DbSet<AgreementParty> AgreementParties => db.Set<AgreementParty>();
        public DbSet<AgreementVersion> AgreementVersions => db.Set<AgreementVersion>();
        public DbSet<AgreementSignature> AgreementSignatures => db.Set<AgreementSignature>();
    }
}
