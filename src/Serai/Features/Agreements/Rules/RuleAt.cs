using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web.Api;

namespace Serai.Features.Agreements.Rules;

/// <summary>Which rule an address means.</summary>
/// <param name="Kind">Empty for all kinds.</param>
public sealed record RuleAt(OfficeEnd Office, string Kind, AgreementStage Stage)
{
    /// <summary>By the last parts of its address: office, kind, stage.</summary>
    public static async Task<RuleAt?> FindAsync(SeraiDb db, string address, CancellationToken stop) =>
        address.Split('/') is [.., var office, var kind, var word] && ApiJson.Read<AgreementStage>(word) is { } stage && RuleRecord.Stages.Contains(stage) && await db.OfficeEndAsync(office, stop) is { } end
            ? new(end, kind == RuleLinks.AllKinds ? "" : kind, stage)
            : null;

    /// <summary>The rule as it stands in the database; where it is not set a new one that says what holds without it, with copies of its approvers.</summary>
    public async Task<AgreementRule> RuleAsync(SeraiDb db, CancellationToken stop)
    {
        var (office, kind, stage) = (Office.Id, Kind, Stage);
        if (await db.Set<AgreementRule>().Include(r => r.Approvers).FirstOrDefaultAsync(r => r.OfficeId == office && r.Kind == kind && r.Stage == stage, stop) is { } set)
            return set;
        var usual = (await new ReadRules(db).OfAsync(office, "", stop)).Of(stage);
        var rule = new AgreementRule
        {
            OfficeId = office, Kind = kind, Stage = stage, IsUsed = usual.IsUsed, MayTake = WhoMay.Lowest[usual.Right], NeedsText = usual.NeedsText, NeedsDocument = usual.NeedsDocument,
            NeedsReason = usual.NeedsReason, GoesOnByItself = usual.GoesOnByItself, TellsInCharge = usual.TellsInCharge, TellsParties = usual.TellsParties,
        };
        rule.Approvers.AddRange(usual.Approvers.Select(a => new AgreementApprover { RuleId = rule.Id, OfficeId = office, Ordinal = a.Ordinal, PersonId = a.PersonId, Role = a.Role }));
        return rule;
    }

    public RecordAt Of(object record) => new(record, RuleLinks.Subject(Office.Slug, Kind, Stage), Office.Id, "", [Office.Id], RuleLinks.Of(Office.Slug, Kind));
}
