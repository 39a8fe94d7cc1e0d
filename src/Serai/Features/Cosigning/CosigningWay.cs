using Serai.Features.Cosigning.Partners;

namespace Serai.Features.Cosigning;

/// <summary>How the history tells what came from another site.</summary>
public static class CosigningWay
{
    /// <summary>The way in.</summary>
    public const string Name = "partner";

    public static string Subject(Partner partner) => $"cosigning/partners/{partner.Id:N}";
}
