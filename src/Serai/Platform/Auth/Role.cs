namespace Serai.Platform.Auth;

/// <summary>
/// What a person is at an organization, an alliance being one. Each role may all that the ones before it may.
/// Held at no organization, a role counts everywhere.
/// </summary>
public enum Role
{
    /// <summary>Sees what is not public: who did what, proposals, drafts.</summary>
    Viewer = 1,

    /// <summary>Proposes changes, which an editor accepts or declines.</summary>
    Contributor,

    /// <summary>Changes what the organization's pages say, and decides on proposals.</summary>
    Editor,

    /// <summary>Speaks and votes for the organization.</summary>
    Representative,

    /// <summary>Also hands out the roles at the organization.</summary>
    Steward,

    /// <summary>Stands above all organizations: held at none of them.</summary>
    Administrator,
}
