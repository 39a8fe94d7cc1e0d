using Serai.Ui;

namespace Serai.Features.Sources;

/// <summary>A source as pages name it.</summary>
public static class SourceNoting
{
    public static SourceNote Note(this Source source) => new(source.Id.ToString("N"), source.Title)
    {
        Publisher = source.Publisher,
        Address = source.Address is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null,
        Page = SourceLinks.Show(source.Id),
        Published = source.Published?.Text,
        Retrieved = source.Retrieved?.Text,
        Trust = source.IsTrusted ? null : SnakeCase.Of(source.Trust.ToString()),
    };
}
