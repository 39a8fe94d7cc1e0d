using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>Registers what forms of records and proposals are made of.</summary>
public static class ProposalsSetup
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<RecordKinds>()
        .AddSingleton<FieldWords>()
        .AddScoped<RecordEditor>()
        .AddScoped<RecordForms>()
        .AddScoped<RecordDesk>()
        .AddScoped<DecideProposal>();
}
