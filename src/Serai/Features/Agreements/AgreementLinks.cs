using Serai.Ui;

namespace Serai.Features.Agreements;

/// <summary>The addresses of this feature.</summary>
public static class AgreementLinks
{
    public const string All = SiteLinks.Agreements;

    /// <summary>Where it is chosen who keeps a new one.</summary>
    public const string New = All + "/new";

    public static string NewAt(string keeper) => $"{New}/{keeper}";

    public static string Show(string slug) => $"{All}/{slug}";

    public static string Edit(string slug) => $"{Show(slug)}/edit";

    public static string Part(string slug, string part) => $"{Show(slug)}#{part}";

    public static string Add(string slug, string part) => $"{Show(slug)}/{part}/new";

    public static string EditPart(string slug, string part, Guid id) => $"{Show(slug)}/{part}/{id:N}";

    public static string RemovePart(string slug, string part, Guid id) => $"{EditPart(slug, part, id)}/remove";

    /// <summary>The document itself.</summary>
    public static string File(string slug, Guid id) => $"{EditPart(slug, "files", id)}/content";

    /// <summary>Where it is said which activities came of it.</summary>
    public static string Activities(string slug) => $"{Show(slug)}/activities";

    public static string NewActivity(string slug) => $"{Activities(slug)}/new";

    /// <summary>Where an agreement is drafted that takes its place.</summary>
    public static string Succeed(string slug, Succession how) => $"{Show(slug)}/succeed/{Platform.Web.Api.ApiJson.Word(how)}";

    /// <summary>What came of it on two pages, for the committee that renews it.</summary>
    public static string Evidence(string slug) => $"{Show(slug)}/evidence";

    public static string EvidencePdf(string slug) => $"{Evidence(slug)}.pdf";

    public static string Text(string slug) => $"{Show(slug)}/text";

    /// <summary>The part of a text where a clause stands.</summary>
    public static string ClauseAnchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"clause-{number}");

    public static string Text(string slug, int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text(slug)}?version={version}");

    public static string TextPdf(string slug, int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text(slug)}.pdf?version={version}");

    /// <summary>The same as a document of Word.</summary>
    public static string TextWord(string slug, int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text(slug)}.docx?version={version}");

    /// <summary>Where the text is written.</summary>
    public static string Write(string slug) => $"{Text(slug)}/write";

    /// <summary>Where the text is begun with a template.</summary>
    public static string FromTemplate(string slug) => $"{Text(slug)}/from-template";

    /// <summary>Where it is brought as a document of Word.</summary>
    public static string BringWord(string slug) => $"{Text(slug)}/word";

    /// <summary>An office's templates.</summary>
    public static string Templates(string office) => $"{All}/templates/{office}";

    public static string NewTemplate(string office) => $"{Templates(office)}/new";

    public static string EditTemplate(string office, Guid id) => $"{Templates(office)}/{id:N}";

    public static string Compare(string slug) => $"{Text(slug)}/compare";

    public static string Compare(string slug, int from, int to) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Compare(slug)}?from={from}&to={to}");

    /// <summary>Where a party signs, or its paper is brought.</summary>
    public static string Sign(string slug) => $"{Show(slug)}/sign";

    /// <summary>What history calls it: its address without the leading slash.</summary>
    public static string Subject(string slug) => Show(slug)[1..];
}
