using Serai.Ui;

namespace Serai.Features.Alliances.Chronicle;

/// <summary>Something dated in an alliance's course.</summary>
/// <param name="Words">What happened, as one line.</param>
/// <param name="More">Whom it concerns, where it is about members.</param>
public sealed record ChronicleEntry(EdtfDate Date, string Words, string? More, IReadOnlyList<SourceNote> Notes);
