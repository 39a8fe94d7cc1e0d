using Serai.Ui;

namespace Serai.Features.Calls;

/// <summary>The addresses of this feature.</summary>
public static class CallLinks
{
    public const string All = SiteLinks.Calls;

    /// <summary>The public calls for programs.</summary>
    public const string Atom = All + ".atom", Calendar = All + ".ics";

    /// <summary>What the reader has submitted.</summary>
    public const string Mine = All + "/mine";

    /// <summary>What history calls a call.</summary>
    public static string Subject(string slug) => $"calls/{slug}";

    public static string Show(string slug) => $"{All}/{slug}";

    /// <summary>The calls that an organization runs, drafts too.</summary>
    public static string Of(string organization) => $"{All}/of/{organization}";

    public static string New(string organization) => $"{Of(organization)}/new";

    public static string Edit(string slug) => Show(slug) + "/edit";

    public static string Form(string slug) => Show(slug) + "/form";

    public static string FormJson(string slug) => Form(slug) + ".json";

    /// <summary>What answers to its form look like, as JSON Schema.</summary>
    public static string AnswersSchema(string slug) => Show(slug) + "/answers.schema.json";

    /// <summary>Where one begins to fill it in.</summary>
    public static string Apply(string slug) => Show(slug) + "/apply";

    /// <summary>Where whoever has the secret writes on.</summary>
    public static string Write(string slug, string secret, string? page = null) => $"{Apply(slug)}/{secret}" + (page is null ? "" : $"?page={page}");

    /// <summary>Where one looks it all over, and submits.</summary>
    public static string Check(string slug, string secret) => Write(slug, secret) + "/check";

    /// <summary>A file of what is written.</summary>
    public static string WrittenFile(string slug, string secret, Guid file) => $"{Write(slug, secret)}/files/{file}";

    /// <summary>Where a personal link leads.</summary>
    public static string Invited(string slug, string secret) => $"{Show(slug)}/invited/{secret}";

    /// <summary>Personal links, for those who run the call.</summary>
    public static string Invitations(string slug) => Show(slug) + "/invitations";

    public static string Submissions(string slug) => Show(slug) + "/submissions";

    public static string SubmissionsCsv(string slug) => Submissions(slug) + ".csv";

    /// <summary>What was submitted in numbers, counted by a question of the form.</summary>
    public static string Board(string slug, string? field = null) => Show(slug) + "/board" + Asked(field);

    /// <summary>One of the board's tables.</summary>
    public static string BoardCsv(string slug, string table, string? field = null) => $"{Board(slug)}/{table}.csv" + Asked(field);

    public static string SubmittedFile(string slug, int number, Guid file) => $"{Submission(slug, number)}/files/{file}";

    /// <summary>The call once more for another year.</summary>
    public static string Copy(string slug) => Show(slug) + "/copy";

    public static string Submission(string slug, int number) => $"{Submissions(slug)}/{number}";

    private static string Asked(string? field) => field is null ? "" : "?field=" + Uri.EscapeDataString(field);
}
