using Serai.Features.Certificates.Templates;
using Serai.Platform.Web;

namespace Serai.Features.Certificates.Printing;

/// <summary>How long a made-up name is.</summary>
public enum NameLength
{
    Short,
    Usual,
    Long,
}

/// <summary>Templates with made-up holders.</summary>
public sealed class SampleSheets(CertificateFields fields, PaperPictures pictures, Today today)
{
    private const string Code = "XXXX-XXXX", Nowhere = "https://example.org/certificates/" + Code;

    /// <summary>As a page shows it to those who edit the template.</summary>
    public CertificateSheet Of(Guid template, CertificateDesign design, NameLength length) => SetSheet.Of(design, Values(length), Nowhere, p => TemplateLinks.Picture(template, p.File));

    /// <summary>The same for paper, all three.</summary>
    public async Task<IReadOnlyList<CertificateSheet>> PrintedAsync(CertificateDesign design, CancellationToken stop)
    {
        var sources = await pictures.ReadAsync([design], stop);
        return [.. Enum.GetValues<NameLength>().Select(l => SetSheet.Of(design, Values(l), Nowhere, p => sources.GetValueOrDefault(p.File, "")))];
    }

    private SheetValues Values(NameLength length) => new(
        length switch
        {
            NameLength.Short => "李",
            NameLength.Long => "María del Carmen Fernández de Córdoba y Álvarez de Toledo-Ponce de León 歐陽—司徒慧琳 محمد بن عبد الرحمن آل سعود",
            _ => "陳大文 Chan Tai Man",
        },
        today.Day, Code, fields.All.ToDictionary(f => f.Name, f => f.Sample, StringComparer.Ordinal));
}
