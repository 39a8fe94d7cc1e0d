namespace Serai.Features.Cosigning;

/// <summary>The texts of signing together.</summary>
public sealed class CosigningTexts
{
    internal static readonly System.Resources.ResourceManager Resources = new("Serai.Resources.Features.Cosigning.CosigningTexts", typeof(CosigningTexts).Assembly);
}
