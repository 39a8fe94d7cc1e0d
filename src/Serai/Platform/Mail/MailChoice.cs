using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Platform.Mail;

/// <summary>How often one person wants one kind of mail.</summary>
public sealed class MailChoice
{
    public required Guid PersonId { get; init; }

    /// <summary>The name of a <see cref="MailKind"/>.</summary>
    public required string Kind { get; init; }

    public required HowOften HowOften { get; set; }
}

public sealed class MailChoiceMap : IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<MailChoice> choice)
    {
        choice.HasKey(c => new { c.PersonId, c.Kind });
        choice.MovesWithEach();
        choice.IsNotRecorded(because: "It is the reader's own business.");
    }
}

/// <summary>What holds of a choice.</summary>
public static class MailRules
{
    /// <param name="chosen">Null where the person has chosen nothing.</param>
    public static HowOften HowOften(MailKind kind, HowOften? chosen) => kind.MustCome ? Mail.HowOften.AtOnce : chosen ?? kind.Unchosen;

    /// <summary>Why a choice is refused; null where it is not.</summary>
    public static MailProblem? Refuses(MailKind? kind, HowOften wanted) =>
        kind is null ? MailProblem.NoSuchKind
        : !Enum.IsDefined(wanted) ? MailProblem.NoSuchChoice
        : kind.MustCome && wanted != Mail.HowOften.AtOnce ? MailProblem.MustCome
        : null;
}

/// <summary>What a person is told of a choice that cannot be.</summary>
public enum MailProblem
{
    NoSuchKind,
    NoSuchChoice,

    /// <summary>An invitation or a notice of a sign-in comes whatever was chosen.</summary>
    MustCome,
}
