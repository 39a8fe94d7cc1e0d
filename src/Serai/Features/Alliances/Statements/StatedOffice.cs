using Serai.Features.Activities;
using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances.Statements;

using Office = Serai.Features.Activities.Office;

/// <summary>A council seat or presidency that a statement tells of is an office too; its dates are the office's, a list's day one on which it was held.</summary>
public static class StatedOffice
{
    /// <summary>Null where the statement's word is none of an office.</summary>
    public static Office? Of(MembershipStatement statement)
    {
        var meaning = CategoryWords.Read(statement.CategoryWord);
        // On the day of a list of former presidents nobody on it was president.
        if (!meaning.IsOffice || (meaning.IsFormer && (statement.Since ?? statement.Until) is null))
            return null;
        var heldOn = meaning.IsFormer ? null : statement.AsOf;
        return new()
        {
            Key = "o" + statement.Key[1..],
            AllianceId = statement.AllianceId,
            Kind = CategoryWords.Shown(statement.CategoryWord),
            HolderName = statement.MemberName,
            HolderId = statement.MemberId,
            Since = statement.Since ?? heldOn,
            Until = statement.Until ?? heldOn,
            SourceId = statement.SourceId,
            PlaceInSource = statement.PlaceInSource,
        };
    }
}
