namespace Serai.Edtf.Tests.Support;

/// <summary>The test data that is not part of the project.</summary>
internal static class TestData
{
    public const string Variable = "SERAI_TEST_DATA";

    /// <summary>The file's path; a test that needs it and has it not is reported as not run, and fails in CI.</summary>
    public static string Need(params string[] path)
    {
        var file = Path.GetFullPath(Path.Combine([Folder, .. path]));
        if (!File.Exists(file))
            Missing(file);
        return file;
    }

    private static string Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : Path.Combine(RepoRoot, "..", "shared", "data");

    private static string RepoRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Serai.slnx")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException($"Serai.slnx is in no folder above {AppContext.BaseDirectory}");
        }
    }

    private static void Missing(string file)
    {
        var reason = $"NOT RUN: needs {Variable}: {file} is missing";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
