namespace Serai.Features.Certificates.Templates;

/// <summary>The addresses of certificate templates.</summary>
public static class TemplateLinks
{
    public const string All = CertificateLinks.All + "/templates";

    /// <summary>What history calls a template.</summary>
    public static string Subject(Guid id) => Show(id)[1..];

    /// <summary>All templates of an organization.</summary>
    public static string Of(string organization) => $"{All}/of/{organization}";

    public static string Edit(Guid id) => Show(id) + "/edit";

    /// <summary>How it looks with short, usual and long names.</summary>
    public static string Preview(Guid id) => Show(id) + "/preview";

    /// <summary>The same on paper.</summary>
    public static string PreviewPdf(Guid id) => Show(id) + "/preview.pdf";

    public static string Copy(Guid id) => Show(id) + "/copy";

    /// <summary>A picture of it, for those who edit it.</summary>
    public static string Picture(Guid id, Guid file) => Picture(id.ToString("D"), file.ToString("D"));

    internal static string Picture(string id, string file) => $"{All}/{id}/pictures/{file}";

    private static string Show(Guid id) => $"{All}/{id:D}";
}
