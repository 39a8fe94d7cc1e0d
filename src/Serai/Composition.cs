using Serai.Features.Agreements;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Lists;
using Serai.Features.Calls;
using Serai.Features.Certificates;
using Serai.Features.Compare;
using Serai.Features.Cosigning;
using Serai.Features.Imports;
using Serai.Features.Imports.Ror;
using Serai.Features.Imports.Statements;
using Serai.Features.Initiatives.Editing;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Features.Participation;
using Serai.Features.People;
using Serai.Features.Places;
using Serai.Features.Programmes;
using Serai.Features.Proposals;
using Serai.Features.Records;
using Serai.Features.Reports;
using Serai.Features.Search;
using Serai.Features.Settings;
using Serai.Features.Sources;
using Serai.Platform.Backup.Scheduled;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.Mail;
using Serai.Platform.Paper;
using Serai.Platform.Web.Outgoing;
using Serai.Platform.Privacy;
using Serai.Platform.Settings;
using Serai.Platform.SiteKeys;

namespace Serai;

/// <summary>Puts the parts together, the same for the site and the command line.</summary>
public static class Composition
{
    public static IServiceCollection AddSerai(this IServiceCollection services, DatabaseAddress database)
    {
        services.AddSeraiDb(database);
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSiteChoices();
        services.AddSingleton(parts => PlaceLabels.Read(Path.Combine(AppContext.BaseDirectory, "Features", "Places"), parts.GetRequiredService<IConfiguration>()["Serai:Places"], () => parts.GetRequiredService<SiteChoices>().Now));
        services.AddScoped<VerifyHistory>();
        services.AddScoped<UndoStep>();
        services.AddMail();
        services.AddBackups();
        services.AddSiteKeys();
        services.AddPaper();
        services.AddOutgoing();
        services.AddHeldOfPersons();
        services.AddFiles();
        services.AddScoped<OrganizationQueries>();
        services.AddOrganizationPages();
        services.AddOrganizationEditing();
        services.AddProposals();
        services.AddRecords();
        services.AddAlliances();
        services.AddAllianceEditing();
        services.AddMemberLists();
        services.AddSources();
        services.AddOffice();
        services.AddReports();
        services.AddAgreements();
        services.AddCosigning();
        services.AddCalls();
        services.AddProgrammes();
        services.AddCertificates().AddCertificatePapers();
        services.AddSingleton<InitiativeKind>().AddSingleton<RecordKind>(s => s.GetRequiredService<InitiativeKind>());
        services.AddSettings();
        services.AddSearch();
        services.AddPlaces();
        services.AddCompare();
        services.AddScoped<ParticipationQueries>();
        services.AddScoped<FrontAlliances>();
        services.AddScoped<ImportStatements>();
        services.AddScoped<ImportRor>();
        services.AddScoped<ImportRegister>();
        services.AddScoped<LoadSample>();
        services.AddPeople();
        services.AddRegistryExports();
        return services;
    }
}
