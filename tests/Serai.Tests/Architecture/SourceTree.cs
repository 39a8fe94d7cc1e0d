namespace Serai.Tests.Architecture;

/// <summary>The project's own files, found from where the tests run.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find();

    public static string App => Path.Combine(Root, "src", "Serai");

    /// <summary>Files under a folder of the project that people wrote.</summary>
    public static IEnumerable<string> Files(string folder, params string[] patterns) => patterns
        .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, folder), p, SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(s => s is "obj" or "bin" or "node_modules" or "Migrations" or "dist"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run from inside the project.");
        return folder;
    }
}
