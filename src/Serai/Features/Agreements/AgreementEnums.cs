namespace Serai.Features.Agreements;

/// <summary>Where an agreement is in its life. Which stage follows which: <see cref="Life.AgreementLife"/>.</summary>
public enum AgreementStage
{
    /// <summary>Somebody thinks of it.</summary>
    Idea,

    /// <summary>Its text is being written.</summary>
    Drafting,

    /// <summary>Those at the keeper's who must agree are looking at it.</summary>
    InternalReview,

    /// <summary>It is with the other parties.</summary>
    Negotiation,

    /// <summary>All parties agree to the text; nobody has signed yet.</summary>
    Approved,

    PartlySigned,
    InForce,

    /// <summary>In force, and near its end.</summary>
    Expiring,

    /// <summary>Another one, of the same parties for a later time, took its place.</summary>
    Renewed,

    Expired,
    Terminated,

    /// <summary>An amended or another agreement took its place.</summary>
    Superseded,

    /// <summary>Nothing came of the draft.</summary>
    Withdrawn,
}

/// <summary>Who sees it besides the keeper's office.</summary>
public enum Confidentiality
{
    Office,

    /// <summary>The offices of its parties, from the negotiation on.</summary>
    Parties,

    /// <summary>Everybody sees that there is one, once it is in force; its text and documents only the parties.</summary>
    Listed,

    /// <summary>Everybody reads its text too, once it is in force.</summary>
    Open,
}

/// <summary>What becomes of it at its end.</summary>
public enum Renewal
{
    None,

    /// <summary>It goes on by some years, unless a party gives notice.</summary>
    Automatic,

    /// <summary>The parties write to each other.</summary>
    ByExchange,
}

/// <summary>In which way one agreement takes the place of another.</summary>
public enum Succession
{
    Amendment,
    Renewal,
    Replacement,
}

/// <summary>What the parties mean to do.</summary>
[Flags]
public enum AgreedActivities
{
    None = 0,
    StudentExchange = 1 << 0,
    StaffExchange = 1 << 1,
    JointResearch = 1 << 2,
    JointTeaching = 1 << 3,
    JointDegree = 1 << 4,
    JointSupervision = 1 << 5,
    ShortProgrammes = 1 << 6,
    Conferences = 1 << 7,
    Publications = 1 << 8,
    Internships = 1 << 9,
    SharedFacilities = 1 << 10,
    DataExchange = 1 << 11,
}
