using Serai.Ui;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>Something dated in an alliance's course.</summary>
/// <param name="Words">What happened, as one line.</param>
/// <param name="More">Whom it concerns, where it is about members.</param>
public sealed record ChronicleEntry(EdtfDate Date, string Words, string? More, IReadOnlyList<SourceNote> Notes);

/// <summary>One that is not written out yet: of a long course only what a page shows is.</summary>
/// <param name="Turn">Whether members came or went, which is told with the sources that say so.</param>
/// <param name="Tell">Writes it out.</param>
public sealed record ChronicleLine(EdtfDate Date, MemberTurn Turn, Func<IReadOnlyList<SourceNote>, ChronicleEntry> Tell);

public enum MemberTurn
{
    None,
    Joined,
    Left,
}
