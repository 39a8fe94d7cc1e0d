using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Certificates.Templates;

public static class TemplateSets
{
    extension(SeraiDb db)
    {
        public DbSet<CertificateTemplate> CertificateTemplates => db.Set<CertificateTemplate>();
    }
}
