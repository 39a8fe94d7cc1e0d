using Serai.Features.Organizations.Merging;

namespace Serai.Features.Certificates.Templates;

/// <summary>Registers certificate templates.</summary>
public static class TemplatesSetup
{
    public static IServiceCollection AddCertificateTemplates(this IServiceCollection services) => services
        .AddScoped<CertificateFields>().AddScoped<TemplateForm>().AddScoped<TemplatePictures>().AddScoped<MakeTemplate>().AddScoped<SaveTemplate>().AddScoped<IFollowsHeir, TemplatesFollowHeir>();
}
