using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Importing.Showing;
using Serai.Features.Agreements.Importing.Taking;
using Serai.Platform.Privacy;

namespace Serai.Features.Agreements.Importing;

/// <summary>Registers what registers of agreements are brought, settled and taken in by.</summary>
public static class ImportingSetup
{
    public static IServiceCollection AddAgreementImport(this IServiceCollection services) => services
        // What was brought and decided is the office's record.
        .AddRowsOfPerson(new RowsClaimed<AgreementImport>("agreement-imports", typeof(ImportTexts), p => i => i.BegunBy == p.Id) { Stays = true })
        .AddRowsOfPerson(new RowsClaimed<AgreementImportPartner>("agreement-import-partners", typeof(ImportTexts), p => r => r.DecidedBy == p.Id) { Stays = true })
        .AddScoped<BringRegister>()
        .AddScoped<BringDocuments>()
        .AddScoped<ReadRegister>()
        .AddScoped<LookUpPartners>()
        .AddScoped<DecidePartners>()
        .AddScoped<PlanImport>()
        .AddScoped<TakeImport>()
        .AddScoped<ImportQueries>()
        .AddScoped<ImportWords>()
        .AddScoped<PartnerViews>()
        .AddScoped<PlanCsv>();
}
