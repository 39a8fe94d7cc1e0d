namespace Serai.Features.Programmes;

/// <summary>The texts of programmes and their editions.</summary>
public sealed class ProgrammeTexts;

/// <summary>The texts of what is said of a programme, an edition or a session.</summary>
public sealed class ProgrammeFieldTexts;
