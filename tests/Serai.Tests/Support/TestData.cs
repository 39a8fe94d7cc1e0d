namespace Serai.Tests.Support;

/// <summary>Real data that is not part of the project. Where it is missing a test says so and does not run.</summary>
public static class TestData
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SERAI_TEST_DATA") ?? BesideTheProject();

    /// <summary>The path of a file such as <c>ror/ror-v2-sample.zip</c>; skips the test where it is not there.</summary>
    public static string File(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(Path.Exists(path), $"Needs {name}, which is not in SERAI_TEST_DATA ({Folder}).");
        return path;
    }

    // Without ./test: from the program's folder up to the solution, and beside that.
    private static string BesideTheProject()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.GetFullPath(Path.Combine(folder ?? ".", "..", "shared", "data"));
    }
}
