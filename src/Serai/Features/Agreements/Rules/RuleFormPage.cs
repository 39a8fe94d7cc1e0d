using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Features.Proposals;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Rules;

/// <summary>What the pages that change rules are made of.</summary>
public sealed record RuleParts(SeraiDb Db, AgreementKinds Kinds, OfficeStaff Staff, OrganizationQueries Organizations, RecordDesk Desk, ApproverRecord Approver);

/// <summary>A page that changes a rule: for the stewards of the office.</summary>
public abstract class RuleFormPage(RuleParts parts) : RulePage(parts.Db, parts.Kinds, parts.Staff, parts.Organizations)
{
    public RecordForm Form { get; protected set; } = null!;

    protected RecordDesk Desk => parts.Desk;

    protected ApproverRecord Approver => parts.Approver;

    protected RuleRecord Rule => new(Stage);

    protected Task<bool> FindAsync(string organization, string kind, string stage, CancellationToken stop) => FindAsync(organization, kind, stage, Right.HandOutRoles, stop);
}
