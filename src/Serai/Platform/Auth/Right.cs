namespace Serai.Platform.Auth;

/// <summary>What a page or an endpoint lets somebody do. Which role has it stands in <see cref="WhoMay"/>.</summary>
public enum Right
{
    /// <summary>See who changed the records of the organization; what was changed, when and why anybody sees.</summary>
    SeeHistory,

    /// <summary>See the proposals made to an organization or alliance.</summary>
    SeeProposals,

    /// <summary>See what the organization's office keeps for itself: contact persons, dues, notes, files, reminders.</summary>
    SeeOffice,

    /// <summary>Propose a change.</summary>
    Propose,

    /// <summary>Change an organization's or alliance's records: names, periods, members, figures, activities, offices.</summary>
    Edit,

    /// <summary>Accept or decline what was proposed.</summary>
    DecideProposals,

    /// <summary>Take a step of the history back.</summary>
    Undo,

    /// <summary>Lead one organization's address and records into another.</summary>
    Merge,

    /// <summary>Change a source, which many organizations share, or an initiative.</summary>
    EditShared,

    /// <summary>Speak and vote for the organization.</summary>
    Represent,

    /// <summary>Invite people, give roles at the organization and end them.</summary>
    HandOutRoles,

    /// <summary>Look after the site: its settings, all people, retention, sign-in by others.</summary>
    ManageSite,
}
