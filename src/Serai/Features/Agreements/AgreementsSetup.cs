using Serai.Features.Activities;
using Serai.Features.Agreements.Came;
using Serai.Features.Agreements.Importing;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Night;
using Serai.Features.Agreements.Register;
using Serai.Features.Agreements.Succeeding;
using Serai.Features.Agreements.Templates;
using Serai.Features.Agreements.Versions;
using Serai.Features.Organizations.Merging;
using Serai.Platform.Privacy;

namespace Serai.Features.Agreements;

/// <summary>Registers the parts of this feature.</summary>
public static class AgreementsSetup
{
    public static IServiceCollection AddAgreements(this IServiceCollection services)
    {
        services.AddSingleton<AgreementRecord>().AddSingleton<NewAgreement>();
        services.AddPart<SignatoryPart>().AddPart<ContactPart>().AddPart<ObligationPart>().AddPart<DocumentPart>().AddSingleton<AgreementParts>();
        services.AddScoped<AgreementKinds>().AddScoped<PartiesShown>().AddScoped<AgreementWords>().AddScoped<AgreementTitles>();
        services.AddSingleton<NewActivity>().AddScoped<LinkActivity>().AddScoped<CandidateQueries>().AddSingleton<IRestsOnActivities, AgreementsFollowActivities>();
        services.AddScoped<SucceedAgreement>();
        services.AddSingleton<TemplateKind>();
        services.AddScoped<ReadContent>().AddScoped<TermLines>().AddScoped<MakeVersion>().AddScoped<SignVersion>().AddScoped<IHoldsBack, VersionAtApproval>();
        services.AddScoped<AgreementQueries>().AddAgreementViews();
        services.AddScoped<ReadRules>().AddScoped<MoveAgreement>();
        services.AddScoped<IFollowsHeir, AgreementsFollowHeir>();
        services.AddLifeOfAgreements();
        services.AddAgreementImport();
        services.AddScoped<IHeldOfPerson, AgreementContactsHeld>();
        return services
            .AddRowsOfPerson(new RowsClaimed<Agreement>("agreements-in-charge", typeof(AgreementTexts), p => r => r.InChargeId == p.Id) { Stays = true })
            .AddRowsOfPerson(new RowsClaimed<AgreementMove>("agreement-moves", typeof(AgreementTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(AgreementMove.Why)] })
            .AddRowsOfPerson(new RowsClaimed<AgreementVersion>("agreement-versions", typeof(AgreementTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(AgreementVersion.Canonical)] })
            .AddRowsOfPerson(new RowsClaimed<AgreementSignature>("agreement-signatures", typeof(AgreementTexts), p => r => r.PersonId == p.Id) { Stays = true });
    }

    // Not among the kinds of records of the API and of proposals: both would tell of what is confidential.
    private static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : AgreementPart => services.AddSingleton<T>().AddSingleton<AgreementPart>(parts => parts.GetRequiredService<T>());
}
