namespace Serai.Features.Certificates.Runs;

/// <summary>The texts of issuing certificates to many at once.</summary>
public sealed class RunTexts;
