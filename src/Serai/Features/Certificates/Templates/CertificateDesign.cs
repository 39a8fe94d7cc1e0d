namespace Serai.Features.Certificates.Templates;

/// <summary>The colour of a certificate's lines and headings: ink, and the four of the site.</summary>
public enum CertificateAccent
{
    Ink,
    Lapis,
    Jade,
    Saffron,
    Cinnabar,
}

/// <summary>What stands on a certificate, and where. One page of A4, in one language or two.</summary>
public sealed record CertificateDesign
{
    public const int MostTongues = 2, MostSignatures = 4;

    /// <summary>Higher than wide; else wider than high.</summary>
    public bool IsPortrait { get; init; }

    /// <summary>The second language stands below the first; else beside it.</summary>
    public bool IsBelow { get; init; }

    public CertificateAccent Accent { get; init; } = CertificateAccent.Lapis;

    /// <summary>What it says, in each of its languages; the first is the document's own.</summary>
    public IReadOnlyList<CertificateWords> Words { get; init; } = [];

    public CertificatePicture? Logo { get; init; }

    public IReadOnlyList<CertificateSignature> Signatures { get; init; } = [];

    /// <summary>All pictures in it.</summary>
    public IEnumerable<CertificatePicture> Pictures() => Signatures.Select(s => s.Picture).Prepend(Logo).OfType<CertificatePicture>();

    /// <summary>The names of all fields in its texts, each once.</summary>
    public IReadOnlyList<string> Fields() => [.. Words.SelectMany(w => TemplateText.Fields(w.Heading).Concat(TemplateText.Fields(w.Body))).Distinct(StringComparer.Ordinal)];
}

/// <summary>What a certificate says in one language.</summary>
/// <param name="Language">A tag of BCP 47.</param>
/// <param name="Heading">One line; fields in braces.</param>
/// <param name="Body">Lines; fields in braces. A line that is nothing but <c>{name}</c> is set large.</param>
public sealed record CertificateWords(string Language, string Heading, string Body);

/// <summary>A picture of the file store.</summary>
/// <param name="File">The stored file.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record CertificatePicture(Guid File, int Width, int Height);

/// <summary>Who signs.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Office">As whom; may have several lines, one for each language.</param>
/// <param name="Picture">The signature itself, where it is printed.</param>
public sealed record CertificateSignature(string Name, string Office, CertificatePicture? Picture);
