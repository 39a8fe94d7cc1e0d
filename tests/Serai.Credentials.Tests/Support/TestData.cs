namespace Serai.Credentials.Tests.Support;

/// <summary>Data that is not part of the project. Where it is missing a test says so and does not run; in CI it fails.</summary>
public static class TestData
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SERAI_TEST_DATA") ?? BesideTheProject();

    /// <summary>The path of a file or folder of the badges of 1EdTech's validator; ends the test where it is not there.</summary>
    public static string Badge(string name) => Require($"vc/1edtech-validator/{name}");

    /// <summary>The path of a file or folder; ends the test where it is not there.</summary>
    public static string Require(string name)
    {
        var path = Path.Combine(Folder, name);
        if (Path.Exists(path))
            return path;
        var reason = $"NOT RUN: needs {name}, which is not in SERAI_TEST_DATA ({Folder}).";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return path;
    }

    private static string BesideTheProject()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Serai.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.GetFullPath(Path.Combine(folder ?? ".", "..", "shared", "data"));
    }
}
