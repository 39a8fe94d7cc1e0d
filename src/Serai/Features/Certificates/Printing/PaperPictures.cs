using Serai.Features.Certificates.Templates;
using Serai.Platform.Files.Store;

namespace Serai.Features.Certificates.Printing;

/// <summary>The pictures of templates for paper: a document that is printed has them in itself.</summary>
public sealed class PaperPictures(FileStore files)
{
    /// <returns>By the file: its source. One that is gone, or damaged, has none.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(IEnumerable<CertificateDesign> designs, CancellationToken stop)
    {
        var sources = new Dictionary<Guid, string>();
        foreach (var id in designs.SelectMany(d => d.Pictures()).Select(p => p.File).Distinct())
        {
            if (await files.FindAsync(id, stop) is not { MediaType: "image/png" or "image/webp" } file)
                continue;
            using var content = new MemoryStream();
            try
            {
                await files.CopyAsync(file, content, stop);
                sources[id] = $"data:{file.MediaType};base64,{Convert.ToBase64String(content.GetBuffer(), 0, (int)content.Length)}";
            }
            catch (FileDamaged)
            {
                // It is logged by the store; the certificate goes without.
            }
        }
        return sources;
    }
}
