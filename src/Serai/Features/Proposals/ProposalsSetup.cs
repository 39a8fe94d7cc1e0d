using Serai.Platform.Editing;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>Registers what forms of records and proposals are made of.</summary>
public static class ProposalsSetup
{
    public static IServiceCollection AddProposals(this IServiceCollection services)
    {
        foreach (var kind in ProposalMail.Kinds)
            services.AddMailKind(kind);
        // What was proposed and decided is the institution's record.
        services.AddRowsOfPerson(new RowsClaimed<Proposal>("proposals", typeof(ProposalTexts), p => r => r.PersonId == p.Id || r.DecidedBy == p.Id) { Stays = true });
        return services.AddParts();
    }

    private static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddScoped<ProposalMail>()
        .AddSingleton<RecordKinds>()
        .AddSingleton<FieldWords>()
        .AddScoped<RecordEditor>()
        .AddScoped<RecordForms>()
        .AddScoped<SentOnce>()
        .AddScoped<RecordDesk>()
        .AddScoped<DecideProposal>();
}
