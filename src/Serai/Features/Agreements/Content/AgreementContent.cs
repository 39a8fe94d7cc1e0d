using Serai.Features.Agreements.Wording;

namespace Serai.Features.Agreements.Content;

/// <summary>
/// All that parties sign. Its canonical form (<see cref="CanonicalForm"/>) is the bytes that are signed, so a new term needs a new name
/// of the form; names are as the parties wrote them, since what somebody is called here later is no part of what was signed.
/// </summary>
public sealed record AgreementContent
{
    /// <summary>What the form is called; another set of terms gets another.</summary>
    public const string Form = "serai-agreement/1";

    /// <summary>The key of its kind, such as <c>student-exchange</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required AnyOrder<ContentParty> Parties { get; init; }

    public AnyOrder<ContentContact> Contacts { get; init; } = [];

    /// <summary>Fields of study, as codes of ISCED-F 2013.</summary>
    public AnyOrder<string> Fields { get; init; } = [];

    public AnyOrder<string> Themes { get; init; } = [];

    /// <summary>The keys of the activities that it covers.</summary>
    public AnyOrder<string> Activities { get; init; } = [];

    /// <summary>The languages in which it binds, as tags of BCP 47.</summary>
    public AnyOrder<string> Languages { get; init; } = [];

    /// <summary>The key of how confidential it is.</summary>
    public required string Confidentiality { get; init; }

    /// <summary>From when it is valid, as EDTF; null where that is not said.</summary>
    public string? Since { get; init; }

    /// <summary>The last day, as EDTF; null where it has no end.</summary>
    public string? Until { get; init; }

    public ContentRenewal Renewal { get; init; } = new(RenewalWay.None);

    /// <summary>How many months before its end or termination notice is given.</summary>
    public int? NoticeMonths { get; init; }

    /// <summary>The digest of the signed version of the agreement that it stands under.</summary>
    public string? Parent { get; init; }

    /// <summary>The address that names the alliance that it stands under.</summary>
    public string? Alliance { get; init; }

    public AnyOrder<ContentObligation> Obligations { get; init; } = [];

    /// <summary>What it says, once in each language.</summary>
    public AnyOrder<InLanguage> Texts { get; init; } = [];

    /// <summary>The digest of the version before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>SHA-256 of its canonical form, as 64 hexadecimal digits in lower case.</summary>
    public string Digest() => CanonicalForm.DigestOf(this);
}

/// <summary>Who agrees.</summary>
/// <param name="Identifier">An address that names it anywhere: that of ROR, or else its own.</param>
/// <param name="Name">As the agreement has it.</param>
/// <param name="Unit">The faculty or office, as the agreement has it.</param>
public sealed record ContentParty(string Identifier, string Name, string? Unit, AnyOrder<ContentSignatory> Signatories);

/// <summary>Who signs for a party.</summary>
public sealed record ContentSignatory(string Name, string? Post);

/// <summary>Whom one writes to.</summary>
/// <param name="Party">The identifier of the party whose contact it is.</param>
public sealed record ContentContact(string Party, string Name, string? Post, string? Address);

/// <summary>How an agreement goes on after its end.</summary>
public enum RenewalWay
{
    None,

    /// <summary>By itself, unless somebody gives notice.</summary>
    Automatic,

    /// <summary>By letters that the parties exchange.</summary>
    Letters,
}

/// <param name="Years">For how long, each time.</param>
public sealed record ContentRenewal(RenewalWay Way, int? Years = null);

/// <summary>What a party has to do.</summary>
/// <param name="Due">By when, as EDTF.</param>
/// <param name="OwedBy">The identifier of the party; null where all owe it.</param>
public sealed record ContentObligation(string What, string? Due, string? OwedBy);
