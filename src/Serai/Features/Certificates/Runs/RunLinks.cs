using System.Globalization;

namespace Serai.Features.Certificates.Runs;

/// <summary>The addresses of issuing to many at once.</summary>
public static class RunLinks
{
    /// <summary>Who can get a certificate of something, and the way to issue them.</summary>
    public static string Issue(string kind, Guid id, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{CertificateLinks.All}/issue/{kind}/{id:D}{(page > 1 ? "?page=" + page : "")}");

    /// <summary>How far a run is.</summary>
    public static string Show(Guid run, int page = 1) => string.Create(CultureInfo.InvariantCulture, $"{Runs}/{run:D}{(page > 1 ? "?page=" + page : "")}");

    /// <summary>All of it for a spreadsheet.</summary>
    public static string Csv(Guid run) => Csv(run.ToString("D"));

    internal static string Csv(string run) => $"{Runs}/{run}.csv";

    /// <summary>Where one of its buttons leads: stops it, or lets it go on.</summary>
    public static string Do(Guid run, string handler) => $"{Runs}/{run:D}?handler={handler}";

    private const string Runs = CertificateLinks.All + "/runs";
}
