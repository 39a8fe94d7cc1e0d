namespace Serai.Features.Calls.Reviewing.Discussions;

/// <summary>A discussion as both its pages show it.</summary>
/// <param name="Said">What was said.</param>
/// <param name="IsOpen">Whether something can be said and withdrawn now.</param>
/// <param name="Address">Where its forms go.</param>
/// <param name="Zone">On whose clocks times are told.</param>
/// <param name="IsBlind">Whether nobody is to be named.</param>
/// <param name="Text">What was typed and not taken.</param>
/// <param name="NewId">The id of what is said next.</param>
public sealed record DiscussionShown(IReadOnlyList<SaidRemark> Said, bool IsOpen, string Address, string Zone, bool IsBlind, string Text, Guid NewId);
