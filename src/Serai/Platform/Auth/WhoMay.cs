namespace Serai.Platform.Auth;

/// <summary>
/// The one table of who may do what. Pages, the API and the command line ask it; the documentation's table is printed from it;
/// a test walks every page and endpoint as every role and compares.
/// </summary>
public static class WhoMay
{
    /// <summary>The lowest role that has each right.</summary>
    public static readonly IReadOnlyDictionary<Right, Role> Lowest = new Dictionary<Right, Role>
    {
        [Right.SeeHistory] = Role.Viewer,
        [Right.SeeProposals] = Role.Viewer,
        [Right.SeeOffice] = Role.Viewer,
        [Right.Propose] = Role.Contributor,
        [Right.Edit] = Role.Editor,
        [Right.DecideProposals] = Role.Editor,
        [Right.Undo] = Role.Editor,
        [Right.Merge] = Role.Editor,
        [Right.EditShared] = Role.Editor,
        [Right.Represent] = Role.Representative,
        [Right.HandOutRoles] = Role.Steward,
        [Right.ManageSite] = Role.Administrator,
    };

    public static bool Has(this Role role, Right right) => role >= Lowest[right];
}
