namespace Serai.Features.Certificates.Templates;

/// <summary>How certificates of an organization look. It is designed once, and used by every run that chooses it.</summary>
public sealed class CertificateTemplate : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();

    /// <summary>The organization whose it is.</summary>
    public Guid KeeperId { get; set; }

    /// <summary>What those call it who choose among several; it stands on no certificate.</summary>
    public string Name { get; set; } = "";

    /// <summary>As <see cref="CertificateDesignJson"/> writes it.</summary>
    public string Design { get; set; } = "{}";

    /// <summary>The template that it was copied from.</summary>
    public Guid? CopiedFromId { get; init; }

    public Instant EnteredAt { get; init; }
    public int Version { get; set; }
}
