using Serai.Platform.Localisation;

namespace Serai.Features.Certificates.Templates;

/// <summary>The templates that one begins with.</summary>
public static class ReadyTemplates
{
    /// <summary>By the name of their texts <c>Ready.name</c>.</summary>
    public const string Bilingual = "bilingual", Plain = "plain";

    public static readonly IReadOnlyList<string> Names = [Bilingual, Plain];

    private static readonly CertificateWords English = new(Languages.English, "Certificate of Completion", """
        This is to certify that
        {name}
        {institution}
        has completed
        {programme}
        held from {begins} to {ends}, with {days} days of attendance.
        Issued on {issued}.
        """);

    private static readonly CertificateWords Traditional = new(Languages.Traditional, "結業證書", """
        茲證明
        {name}
        {institution}
        已完成
        {programme}
        培訓項目由{begins}至{ends}，共出席{days}日。
        {issued}頒發
        """);

    /// <summary>The design of one; null for a name that is none.</summary>
    public static CertificateDesign? Find(string? name) => name switch
    {
        Bilingual => new() { Words = [English, Traditional], Signatures = [new("", "", null), new("", "", null)], Accent = CertificateAccent.Lapis },
        Plain => Only,
        _ => null,
    };

    /// <summary>What is printed where a certificate has no template.</summary>
    public static CertificateDesign Only { get; } = new() { IsPortrait = true, Words = [English], Accent = CertificateAccent.Jade };
}
