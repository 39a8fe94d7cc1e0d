using System.Globalization;
using Serai.Features.Certificates.Printing;
using Serai.Features.Certificates.Templates;
using Serai.Platform.Editing;

namespace Serai.Features.Certificates.Runs;

/// <summary>Why somebody gets no certificate; the words are <c>RunTexts</c>' <c>Holder.code</c>.</summary>
/// <param name="Code">Which sentence.</param>
/// <param name="About">What it speaks of.</param>
public sealed record HolderProblem(string Code, string? About = null)
{
    public const string Gone = "Gone", NotCompleted = "NotCompleted", NoName = "NoName", LongName = "LongName", BadName = "BadName", NoValue = "NoValue", NoAddress = "NoAddress", Failed = "Failed",
        Revoked = "Revoked", NotPrinted = "NotPrinted", NeitherToldNorPrinted = "NeitherToldNorPrinted";

    /// <summary>Longest name that a certificate takes.</summary>
    public const int LongestName = 300;

    /// <summary>What stands with an item that has its certificate and could not be printed.</summary>
    internal static string NotPrintedOf(string? before) => before is NoAddress or NeitherToldNorPrinted ? NeitherToldNorPrinted : NotPrinted;

    /// <summary>What stood with it before.</summary>
    internal static string? BeforeNotPrinted(string? now) => now == NeitherToldNorPrinted ? NoAddress : now == NotPrinted ? null : now;

    /// <summary>Null where the certificate can be issued.</summary>
    public static HolderProblem? Of(CertifiedHolder? holder, CertificateDesign design)
    {
        if (holder is null)
            return new(Gone);
        var name = FieldValues.Clean(holder.Name);
        return !holder.HasCompleted ? new(NotCompleted)
            : name.Length == 0 ? new(NoName)
            : name.Length > LongestName ? new(LongName, name.Length.ToString(CultureInfo.InvariantCulture))
            : HiddenSigns.First(name) is { } sign ? new(BadName, sign)
            : new SheetValues(name, default, "", holder.Values).Missing(design).FirstOrDefault() is { } missing ? new HolderProblem(NoValue, $"{{{missing}}}")
            : null;
    }
}
