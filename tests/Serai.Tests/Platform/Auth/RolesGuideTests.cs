using Serai.Platform.Auth;
using Serai.Tests.Architecture;

namespace Serai.Tests.Platform.Auth;

public sealed class RolesGuideTests
{
    [Fact]
    public void The_guides_table_is_the_codes() =>
        Assert.Contains(RolesTable.Markdown(), File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "guide", "roles.md")));

    [Fact]
    public void Every_right_belongs_to_a_role() => Assert.Equal(Enum.GetValues<Right>().ToHashSet(), WhoMay.Lowest.Keys.ToHashSet());
}
