using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Serai.Names.Tests.Support;

namespace Serai.Names.Bench;

/// <summary>How fast the resolver is, what it leaves to be cleared up, and whether it still answers as before.</summary>
internal static class ResolvingSpeed
{
    /// <summary>Prints the speeds alone, with the bytes that a row takes and a mark of all answers: the same mark, the same answers.</summary>
    /// <param name="folder">The folder of test data.</param>
    public static void Table(string folder)
    {
        var organizations = RorOrganizations.Read(folder);
        var resolver = NameResolver.Build(organizations);
        foreach (var list in (string[])["ror-names-dev", "ror-logs-dev", "zh-dev", "springer-dev"])
        {
            var rows = ResolveRow.Read(folder, list, false, organizations);
            var told = new StringBuilder();
            foreach (var answer in rows.Select(row => resolver.Resolve(row.Text, row.Hints)))
                told.AppendLine(CultureInfo.InvariantCulture, $"{answer.Verdict} {string.Join(' ', answer.Candidates.Select(c => FormattableString.Invariant($"{c.Id} {c.Name} {c.Score} {c.Verdict} {string.Join(',', c.Evidence)}")))}");
            var before = GC.GetAllocatedBytesForCurrentThread();
            rows.ForEach(row => resolver.Resolve(row.Text, row.Hints));
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / rows.Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{list}: {Of(resolver, rows):F0} a second of processor time, {bytes:N0} bytes a row, answers {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())))[..12]}"));
        }
    }

    /// <summary>Rows a second of processor time: the median of nine passes after five.</summary>
    public static double Of(NameResolver resolver, List<ResolveRow> rows)
    {
        var passes = new List<double>();
        for (var pass = 0; pass < 14; pass++)
        {
            var start = Made.Processor;
            rows.ForEach(row => resolver.Resolve(row.Text, row.Hints));
            passes.Add(rows.Count / (Made.Processor - start).TotalSeconds);
        }
        return passes.Skip(5).Order().ElementAt(4);
    }
}
