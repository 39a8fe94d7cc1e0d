using Xunit;

namespace Serai.Names.Tests.Support;

/// <summary>Real data that is not part of the project. Where it is missing a test says so and does not run; in CI it fails.</summary>
public static class TestData
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("SERAI_TEST_DATA") ?? BesideTheProject();
    private static readonly Lazy<NameIndex> SampleIndex = new(() => NameIndex.Build(RorSample.Read(Folder)));

    /// <summary>The index of the ROR sample, built once.</summary>
    public static NameIndex Sample
    {
        get
        {
            Require("ror/ror-v2-sample.zip");
            return SampleIndex.Value;
        }
    }

    /// <summary>The path of a file; ends the test where it is not there.</summary>
    public static string Require(string name)
    {
        var path = Path.Combine(Folder, name);
        if (File.Exists(path))
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
