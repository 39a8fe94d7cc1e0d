using Microsoft.AspNetCore.Http.Extensions;

namespace Serai.Features.Programmes.Leading;

/// <summary>Where it stands what programmes lead to.</summary>
public static class LeadingLinks
{
    /// <summary>Participants over the years.</summary>
    public static string Numbers(string slug) => ProgrammeLinks.Show(slug) + "/numbers";

    public static string NumbersCsv(string slug, string table) => $"{Numbers(slug)}/{table}.csv";

    /// <summary>Those who took part and agreed to be found.</summary>
    public static string Alumni(string slug) => ProgrammeLinks.Show(slug) + "/alumni";

    public static string AlumniCsv(string slug) => Alumni(slug) + ".csv";

    /// <summary>The edition as an activity of the registry.</summary>
    public static string Activity(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/activity";

    /// <summary>What came of the edition.</summary>
    public static string Outcomes(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/outcomes";

    public static string OutcomesCsv(string slug, string edition) => Outcomes(slug, edition) + ".csv";

    public static string NewOutcome(string slug, string edition) => Outcomes(slug, edition) + "/new";

    public static string EditOutcome(string slug, string edition, Guid id) => $"{Outcomes(slug, edition)}/{id}/edit";

    public static string RemoveOutcome(string slug, string edition, Guid id) => $"{Outcomes(slug, edition)}/{id}/remove";

    /// <summary>A question as the end of an address; what is null or empty is not asked.</summary>
    internal static string Asked(params (string Name, string? Value)[] asked)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in asked)
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        return query.ToString();
    }
}
