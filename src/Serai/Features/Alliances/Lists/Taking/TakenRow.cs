namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>A row of a list with the statement that it is, and the organization that it means.</summary>
/// <param name="Member">Null for a name that stays as written.</param>
/// <param name="IsMade">The organization came into being with it.</param>
internal sealed record TakenRow(MemberListRow Row, MembershipStatement Statement, Guid? Member, bool IsMade);
