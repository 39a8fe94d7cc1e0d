namespace Serai.Features.Agreements.Approvals;

public static class ApprovalLinks
{
    /// <summary>Where one approval is decided or handed over.</summary>
    public static string Decide(string slug, Guid id) => $"{AgreementLinks.Show(slug)}/approvals/{id:N}";
}
