using Serai.Features.Agreements;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Receiving;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Cosigning.Taking;
using Serai.Features.Office.Start;
using Serai.Features.Organizations.Merging;
using Serai.Platform.History.Undo;
using Serai.Platform.Jobs;
using Serai.Platform.Privacy;

namespace Serai.Features.Cosigning;

/// <summary>Registers the parts of this feature.</summary>
public static class CosigningSetup
{
    public static IServiceCollection AddCosigning(this IServiceCollection services)
    {
        services.AddScoped<AskSite>().AddScoped<OwnIdentity>().AddScoped<PartnerKeysKnown>().AddScoped<AcceptPartner>().AddScoped<INamesInSigned, PartnerNames>();
        services.AddScoped<TalkQueries>().AddScoped<SendMessage>().AddScoped<SayToPartner>().AddScoped<FromPartner>().AddScoped<IHoldsBack, CosignedMoves>();
        services.AddScoped<CosigningLimits>().AddScoped<ReceiveMessage>().AddScoped<TakeMessage>().AddScoped<TakeDocument>().AddScoped<OwnCopy>().AddScoped<StandsAbove>();
        services.AddScoped<ChangedFields>().AddScoped<CompareCopies>().AddScoped<MakeBundle>().AddScoped<DifferenceWords>().AddSingleton<CheckTurns>();
        services.AddScoped<IBesideAgreement, CosignedBeside>().AddScoped<IWaitsForMe, WaitingMessages>().AddScoped<IStandsFast, WhatWasSaid>().AddScoped<IFollowsHeir, PartnersFollowHeir>();
        services.AddScoped<EndByNotice>().AddJob<PushMessages>().AddJob<CosigningNight>();
        return services
            .AddRowsOfPerson(new RowsClaimed<Partner>("partners-accepted", typeof(CosigningTexts), p => r => r.AcceptedBy == p.Id) { Stays = true })
            .AddRowsOfPerson(new RowsClaimed<KeyComparison>("codes-compared", typeof(CosigningTexts), p => r => r.PersonId == p.Id) { Stays = true })
            .AddRowsOfPerson(new RowsClaimed<CosignMessage>("messages-sent", typeof(CosigningTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(CosignMessage.Jws), nameof(CosignMessage.Receipt)] })
            .AddRowsOfPerson(new RowsClaimed<SignatureLapse>("signatures-lapsed", typeof(CosigningTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(SignatureLapse.Why)] });
    }
}
