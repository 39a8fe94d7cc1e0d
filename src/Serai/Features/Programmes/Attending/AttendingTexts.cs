namespace Serai.Features.Programmes.Attending;

/// <summary>The texts of attendance and completion.</summary>
public sealed class AttendingTexts;

/// <summary>The texts of the check-in at the door.</summary>
public sealed class CheckInTexts;
