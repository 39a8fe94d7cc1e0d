using System.Globalization;

namespace Serai.Features.Programmes.Surveys;

/// <summary>The addresses of surveys.</summary>
public static class SurveyLinks
{
    /// <summary>Where those who run the edition make it, publish it and close it.</summary>
    public static string Survey(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/survey";

    /// <summary>A new question.</summary>
    public static string Add(string slug, string edition) => Survey(slug, edition) + "/add";

    public static string Question(string slug, string edition, string id) => $"{Survey(slug, edition)}/questions/{id}";

    /// <summary>As participants will see it.</summary>
    public static string Preview(string slug, string edition) => Survey(slug, edition) + "/preview";

    /// <summary>Where a participant who is signed in answers.</summary>
    public static string Mine(string slug, string edition) => Survey(slug, edition) + "/mine";

    /// <summary>Where whoever has a participant's secret answers.</summary>
    public static string Answer(string slug, string edition, string secret) => $"{ProgrammeLinks.Edition(slug, edition)}/me/{secret}/survey";

    public static string Report(string slug, string edition) => Survey(slug, edition) + "/report";

    /// <summary>What was written in answer to one question.</summary>
    public static string Texts(string slug, string edition, string field, int page = 1) =>
        $"{Report(slug, edition)}/texts/{field}" + (page > 1 ? "?page=" + page.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The tables of the report as a file.</summary>
    public static string TablesCsv(string slug, string edition) => Report(slug, edition) + "/tables.csv";

    /// <summary>All answers as a file, one a line.</summary>
    public static string AnswersCsv(string slug, string edition) => Report(slug, edition) + "/answers.csv";
}
