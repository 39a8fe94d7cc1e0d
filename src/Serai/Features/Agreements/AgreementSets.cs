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

        /// <summary>The signatures that bind whoever gave them.</summary>
        public IQueryable<AgreementSignature> StandingSignatures
        {
            get
            {
                var lapses = db.Set<SignatureLapse>();
                return db.Set<AgreementSignature>().Where(s => !lapses.Any(l => l.SignatureId == s.Id));
            }
        }
    }
}
