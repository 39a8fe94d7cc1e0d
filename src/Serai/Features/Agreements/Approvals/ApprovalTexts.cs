namespace Serai.Features.Agreements.Approvals;

/// <summary>Marks the texts of approvals and of the mails that tell of them and of steps.</summary>
public sealed class ApprovalTexts;
