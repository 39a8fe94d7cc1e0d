using System.Text.Json;

namespace Serai.Ui;

/// <summary>What the asset build made: <c>site.css</c> → <c>/dist/site-1A2B.css</c>. The names change with the contents.</summary>
public sealed class WebAssets
{
    private readonly Dictionary<string, string> addresses;
    private readonly Lazy<string> paper;

    /// <param name="folder">The folder <c>wwwroot/dist</c> with its <c>manifest.json</c>.</param>
    public WebAssets(string folder)
    {
        var manifest = Path.Combine(folder, "manifest.json");
        if (!File.Exists(manifest))
            throw new FileNotFoundException("The web assets are not built: `dotnet build src/Serai` builds them.", manifest);
        using var stream = File.OpenRead(manifest);
        addresses = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToDictionary(e => e.Key, e => $"/dist/{e.Value}");
        paper = new(() => File.ReadAllText(Path.Combine(folder, Path.GetFileName(this["paper.css"]))));
    }

    /// <summary>Where the build puts them, beside the executable.</summary>
    public static string Root => Path.Combine(AppContext.BaseDirectory, "wwwroot");

    public string this[string name] => addresses.TryGetValue(name, out var address) ? address
        : throw new KeyNotFoundException($"No web asset '{name}' in the manifest.");

    public string Style => this["site.css"];
    public string Script => this["site.js"];

    /// <summary>The style sheet of documents that are printed, with its fonts in itself.</summary>
    public string Paper => paper.Value;

    public IEnumerable<string> Fonts => addresses.Where(e => e.Key.EndsWith(".woff2", StringComparison.Ordinal)).Select(e => e.Value);
}
