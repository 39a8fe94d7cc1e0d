using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Platform.Files.Images;
using Serai.Platform.Files.Store;

namespace Serai.Features.Certificates.Templates;

/// <summary>A picture that came with a form and may be kept.</summary>
/// <param name="Input">The form's name for its place: <c>logo</c>, <c>picture-0</c>.</param>
public sealed record PictureSent(string Input, MemoryStream Content, string FileName, ImageHead Head);

/// <summary>Reads the pictures that a template's form brings: logo and signatures.</summary>
public sealed class TemplatePictures(FileScan scan, IStringLocalizer<TemplateTexts> texts, IStringLocalizer<FileTexts> files)
{
    public const long MostBytes = 200 << 10, MostPoints = 4_000_000;
    public const string Logo = "logo", Signature = "picture-";

    private const int MostTimes = 12;

    // What has no place in a template is not kept.
    private static readonly IReadOnlyList<string> Places = [Logo, .. Enumerable.Range(0, CertificateDesign.MostSignatures).Select(i => Signature + i.ToString(CultureInfo.InvariantCulture))];

    /// <returns>What can be kept; and what is wrong, by the input's name, in words.</returns>
    public async Task<(IReadOnlyList<PictureSent> Sent, IReadOnlyList<(string Input, string Sentence)> Wrong)> ReadAsync(IFormFileCollection sent, CancellationToken stop)
    {
        var (pictures, wrong) = (new List<PictureSent>(), new List<(string, string)>());
        foreach (var file in sent.Where(f => f.Length > 0 && Places.Contains(f.Name, StringComparer.Ordinal)).GroupBy(f => f.Name).Select(g => g.Last()))
        {
            if (file.Length > MostBytes)
            {
                wrong.Add((file.Name, texts["Picture.TooLarge", MostBytes >> 10]));
                continue;
            }
            var content = new MemoryStream();
            await file.CopyToAsync(content, stop);
            if (ImageHead.Read(content.GetBuffer().AsSpan(0, (int)content.Length), MostPoints, out var head) is var refused and not ImageRefused.None)
                wrong.Add((file.Name, texts["Picture." + refused, MostPoints / 1_000_000]));
            else if (head!.Width > (long)head.Height * MostTimes || head.Height > (long)head.Width * MostTimes)
                wrong.Add((file.Name, texts["Picture.TooLong", MostTimes]));
            else if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
                wrong.Add((file.Name, found.Sentence(files)));
            else
                pictures.Add(new(file.Name, content, file.FileName, head));
        }
        return (pictures, wrong);
    }
}
