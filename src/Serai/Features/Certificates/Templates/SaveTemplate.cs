using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Templates;

/// <summary>Keeps a template as it was typed, with the pictures that came along.</summary>
public sealed class SaveTemplate(SeraiDb db, FileStore files)
{
    public const string Verb = "edit";

    /// <param name="shown">The version that the form showed.</param>
    /// <param name="gone">The inputs of pictures that are taken away.</param>
    /// <returns>The step; or what is in the way.</returns>
    public Task<(Guid? Step, FieldProblem? Problem)> RunAsync(
        HttpContext context, Guid id, int shown, string name, CertificateDesign design, IReadOnlyList<PictureSent> sent, IReadOnlySet<string> gone, CancellationToken stop) => db.AgainAsync<(Guid?, FieldProblem?)>(async () =>
    {
        if (await db.CertificateTemplates.FirstOrDefaultAsync(t => t.Id == id, stop) is not { } template || !context.Actor.May(Right.Edit, template.KeeperId))
            return (null, TemplateForm.Problem("Gone"));
        if (template.Version != shown)
            return (null, TemplateForm.Problem("ChangedMeanwhile"));
        await using var step = await db.BeginStepAsync(context.Doing(Verb, TemplateLinks.Subject(id), template.KeeperId), stop);
        var kept = new Dictionary<string, CertificatePicture>(StringComparer.Ordinal);
        foreach (var picture in sent)
            kept[picture.Input] = new((await files.PutAsync(picture.Content, picture.FileName, context.Actor.PersonId, stop)).Id, picture.Head.Width, picture.Head.Height);
        (template.Name, template.Design) = (name, CertificateDesignJson.Write(With(design, kept, gone)));
        await step.CompleteAsync(stop);
        return (step.Id, null);
    });

    // What is left empty at the end of the signatures is no signature.
    private static CertificateDesign With(CertificateDesign design, Dictionary<string, CertificatePicture> kept, IReadOnlySet<string> gone)
    {
        CertificatePicture? Now(string input, CertificatePicture? was) => kept.TryGetValue(input, out var picture) ? picture : gone.Contains(input) ? null : was;
        List<CertificateSignature> signatures = [.. design.Signatures.Select((s, i) => s with { Picture = Now(TemplatePictures.Signature + i.ToString(CultureInfo.InvariantCulture), s.Picture) })];
        while (signatures.Count > 0 && signatures[^1] is { Name: "", Office: "", Picture: null })
            signatures.RemoveAt(signatures.Count - 1);
        return design with { Logo = Now(TemplatePictures.Logo, design.Logo), Signatures = signatures };
    }
}
