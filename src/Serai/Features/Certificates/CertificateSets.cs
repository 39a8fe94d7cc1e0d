using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Status;

namespace Serai.Features.Certificates;

public static class CertificateSets
{
    extension(SeraiDb db)
    {
        public DbSet<Certificate> Certificates => db.Set<Certificate>();
        public DbSet<IssuerKey> IssuerKeys => db.Set<IssuerKey>();
        public DbSet<IssuedPlaces> IssuedPlaces => db.Set<IssuedPlaces>();
    }
}
