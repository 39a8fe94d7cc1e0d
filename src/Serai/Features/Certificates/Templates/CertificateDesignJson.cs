using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Serai.Features.Certificates.Templates;

/// <summary>A design as it is kept.</summary>
public static class CertificateDesignJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(CertificateDesign design) => JsonSerializer.Serialize(design, Options);

    /// <exception cref="InvalidDataException">What is kept cannot be read.</exception>
    public static CertificateDesign Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CertificateDesign>(json, Options) ?? throw new InvalidDataException("The design of a certificate template cannot be read.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("The design of a certificate template cannot be read.", problem);
        }
    }
}
