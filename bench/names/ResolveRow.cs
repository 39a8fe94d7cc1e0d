using Serai.Names.Tests.Support;

namespace Serai.Names.Bench;

/// <param name="Text">What was asked.</param>
/// <param name="Hints">What was told beside it.</param>
/// <param name="Ids">The right answers; none where the organization is not in the sample.</param>
internal sealed record ResolveRow(string Text, ResolveHints? Hints, string[] Ids)
{
    /// <summary>The rows of a list. Where the right answer is a record that was withdrawn since, the one that took its place is.</summary>
    public static List<ResolveRow> Read(string folder, string list, bool web, List<KnownOrganization> organizations)
    {
        var heirs = organizations.Where(o => o.Withdrawn && o.Successors.Count > 0).ToDictionary(o => o.Id, o => o.Successors[0]);
        return [.. Csv.Rows(Path.Combine(folder, "names", list + ".csv")).Select(row => new ResolveRow(row[0],
            web ? new ResolveHints { Web = row[1] } : null,
            [.. row[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => heirs.GetValueOrDefault(id, id)).Distinct()]))];
    }
}
