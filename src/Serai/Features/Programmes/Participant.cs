using Serai.Names;
using Serai.Platform.History;

namespace Serai.Features.Programmes;

/// <summary>How far somebody is on the way to take part.</summary>
public enum ParticipantState
{
    /// <summary>Was asked, and has not answered.</summary>
    Invited,

    /// <summary>Takes part.</summary>
    Confirmed,

    /// <summary>Does not, by their own word.</summary>
    Declined,

    /// <summary>Was taken off by those who run the edition.</summary>
    Removed,
}

/// <summary>How somebody came to be a participant.</summary>
public enum ParticipantWay
{
    Call,
    Invitation,
    List,
}

/// <summary>Somebody who takes part in an edition.</summary>
public sealed class Participant : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid EditionId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>Counted within the edition, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Their account, where it is known.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>As it stands on the certificate.</summary>
    public string Name { get; set; } = "";

    public string? Email { get; set; }

    /// <summary>The home institution as it was called then.</summary>
    public string? InstitutionName { get; set; }

    /// <summary>The same in the registry, where it is certain which one is meant.</summary>
    public Guid? InstitutionId { get; set; }

    /// <summary>The group of origin, as those who run the edition name it: Hong Kong, mainland China.</summary>
    public string? Group { get; set; }

    /// <summary>The interface language of what is written to them.</summary>
    public string Language { get; set; } = "en";

    public ParticipantState State { get; set; }
    public ParticipantWay Way { get; init; }

    /// <summary>The submission that became this; null where none did.</summary>
    public Guid? SubmissionId { get; init; }

    /// <summary>The hash of the secret in their own link; null where there is none.</summary>
    public byte[]? Hash { get; set; }

    /// <summary>When they agreed to be found as an alumna or alumnus; null where they did not.</summary>
    public Instant? AlumniSince { get; set; }

    /// <summary>What those who run the edition decided about completion by hand, against the rule; null where the rule holds.</summary>
    public bool? CompletedByHand { get; set; }
    public string? CompletedWhy { get; set; }

    public Instant EnteredAt { get; init; }
    public int Version { get; set; }

    /// <summary>Name, institution and address, folded: what lists are searched and ordered by. Made anew at each save.</summary>
    public string Folded
    {
        get => NameFold.Fold(Name) + "\n" + NameFold.Fold(InstitutionName ?? "") + "\n" + NameFold.Fold(Email ?? "");
        private set { }
    }

    public bool TakesPart => State == ParticipantState.Confirmed;
}
