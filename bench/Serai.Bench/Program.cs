using System.Globalization;
using Serai.Bench;
using Serai.Bench.Agreements;
using Serai.Bench.Calls;
using Serai.Bench.Cosigning;
using Serai.Bench.Programmes;

return args switch
{
    ["pages", .. var rest] => await PagesBench.RunAsync(rest),
    ["page", var database, var mode, var page] => await PagesBench.OneAsync(database, mode, page),
    ["asof"] => await AsOfBench.RunAsync(),
    ["import", _] => await ImportBench.RunAsync(args[1..]),
    ["import-peak", var dump] => await ImportBench.PeakAsync(dump),
    ["sign-in"] => await SignInBench.RunAsync(),
    ["start", var database] => await StartBench.RunAsync(database),
    ["editors", var server, var seconds] => await EditorsBench.RunAsync(server, seconds),
    ["backup", var dump] => await BackupBench.RunAsync(dump, null),
    ["backup", var dump, var server] => await BackupBench.RunAsync(dump, server),
    ["agreement-text"] => AgreementTextBench.Run(),
    ["agreements"] => await AgreementsBench.RunAsync(null),
    ["agreements", var server] => await AgreementsBench.RunAsync(server == "-" ? null : server),
    ["agreements", var server, var count] => await AgreementsBench.RunAsync(server == "-" ? null : server, int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture)),
    ["cosigning", var server] => await CosigningBench.RunAsync(server, 10_000),
    ["cosigning", var server, var count] => await CosigningBench.RunAsync(server, int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture)),
    ["calls"] => await CallsBench.RunAsync(null, 0),
    ["calls", var server, var seconds] => await CallsBench.RunAsync(server, int.Parse(seconds, NumberStyles.None, CultureInfo.InvariantCulture)),
    ["programmes"] => await ProgrammesBench.RunAsync(null),
    ["programmes", var server] => await ProgrammesBench.RunAsync(server),
    ["certificates"] => await CertificatesBench.RunAsync(null),
    ["certificates", var server] => await CertificatesBench.RunAsync(server),
    ["history"] => await HistoryBench.RunAsync(),
    ["signed-in", var database, .. var pages] => await HistoryBench.SignedInAsync(database, pages),
    // The servers that the measurements start as processes of their own.
    ["bare-server", var port, var file] => await Servers.BareAsync(port, file),
    ["site-server", var port, var database, var mode, var page] => await Servers.SiteAsync(port, database, mode, page),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Measures Serai; bench/README.md says what and against what. Build with -c Release.
          pages DATABASE ADDRESS...   pages such as /alliances/uasr, against bare Kestrel with the same bytes
          page DATABASE MODE ADDRESS  one of them by itself, for looking with a profiler: still, own, member, figure, all, alone
          asof                        an as-of question on an alliance, in a registry with 1 and with 100 times the memberships
          import FILE                 ROR's dump into a new SQLite database, against parsing it and inserting as many rows
          editors POSTGRES SECONDS    200 editors who save every 5 s, on a new database of that server; and whether a save was lost
          backup FILE [POSTGRES]      a backup of ROR's dump and 100,000 memberships while 20 people save, and restoring it
          agreement-text              two versions of a text of 50 pages compared, and its digest
          agreements [POSTGRES]       each filter and order of a register of 100,000 agreements with 1,000,000 activities, against plain SQL; and the night over it
          cosigning POSTGRES [COUNT]  agreements from proposal to in force between two sites: each step, the memory held, and a proof checked
          calls [POSTGRES SECONDS]    lists of 20,000 submissions and of 6,000 reviews, whole pages; on PostgreSQL the rush to a deadline for so many seconds
          programmes [POSTGRES]       all pages of an edition with 2,000 participants; whether they ask the database more often than with 20; what a phone takes along
          certificates [POSTGRES]     1,000 certificates signed and printed by the program; one signature; the page that checks one
          history                     opening a record's history with 10 and with 10,000 changes
          signed-in DATABASE ADDRESS...  a page for somebody signed in against the same for nobody
          sign-in                     a wrong password for an address that has an account against one that has none
          start DATABASE              from starting the program to its first page
        """);
    return 2;
}
