using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Comments;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Rules;
using Serai.Features.Agreements.SiteKinds;
using Serai.Features.Agreements.Versions;
using Serai.Features.Office.Start;
using Serai.Features.Organizations.Merging;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Features.Agreements;

/// <summary>Registers what an office sets for the life of its agreements, and what is said of them there.</summary>
public static class LifeSetup
{
    public static IServiceCollection AddLifeOfAgreements(this IServiceCollection services)
    {
        services.AddSingleton<SiteKindRecord>().AddSingleton<NewSiteKind>().AddScoped<ISubjectNames, SiteKindSubjects>().AddScoped<IStandsTogether, SiteKindsStandTogether>();
        services.AddScoped<IStandsFast, TermsStandFast>();
        services.AddSingleton<ApproverRecord>().AddScoped<RuleParts>().AddScoped<IFollowsHeir, RulesFollowHeir>();
        services.AddScoped<ApprovalMail>().AddScoped<IHoldsBack, ApprovalGate>().AddScoped<IHoldsBack, TellOfSteps>().AddScoped<DecideApproval>().AddScoped<ApprovalQueries>();
        services.AddScoped<IWaitsForMe, WaitingApprovals>().AddScoped<IWaitsForMe, WaitingSignatures>();
        services.AddScoped<CommentQueries>().AddScoped<WriteComment>().AddScoped<CommentsOfWord>();
        foreach (var kind in ApprovalMail.Kinds)
            services.AddMailKind(kind);
        return services
            .AddRowsOfPerson(new RowsClaimed<AgreementApprover>("agreement-approvers", typeof(ApprovalTexts), p => r => r.PersonId == p.Id) { Stays = true })
            .AddRowsOfPerson(new RowsClaimed<AgreementApproval>("agreement-approvals", typeof(ApprovalTexts), p => r => r.PersonId == p.Id || r.ForId == p.Id || r.HandedById == p.Id || r.DecidedBy == p.Id || r.AskedBy == p.Id)
            {
                Stays = true, Secrets = [nameof(AgreementApproval.Words)],
            })
            .AddRowsOfPerson(new RowsClaimed<AgreementComment>("agreement-comments", typeof(CommentTexts), p => r => r.PersonId == p.Id || r.SettledBy == p.Id) { Stays = true, Secrets = [nameof(AgreementComment.Text)] });
    }
}
