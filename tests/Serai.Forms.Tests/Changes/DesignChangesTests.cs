using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.DesignChangeProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Changes;

public class DesignChangesTests
{
    private static readonly FormField Kind = Field("kind", FieldKind.Choice);
    private static readonly FormField Asked = Field("asked") with { When = Is("kind", "b") };
    private static readonly FormDesign Before = Design(Page("one", Kind, Field("note")), Page("two", Asked, Group("authors", Field("name"))) with { When = Is("kind", "c") });

    private static FormDesign With(FormDesign design, params Items<FormField> fields) => design with { Pages = [design.Pages[0] with { Fields = fields }, design.Pages[1]] };

    [Fact]
    public void A_used_field_cannot_go()
    {
        Assert.Equal([new(UsedFieldGone, "kind", null, ["two", "asked"])], DesignChanges.Problems(Before, With(Before, Field("note"))));
        Assert.Empty(DesignChanges.Problems(Before, With(Before, Kind)));
        // Whoever takes the conditions away as well has seen them.
        Assert.Empty(DesignChanges.Problems(Before, Of(Field("note"))));
    }

    [Fact]
    public void A_used_option_cannot_go()
    {
        Assert.Equal([new(UsedOptionGone, "kind", "b", ["asked"])], DesignChanges.Problems(Before, With(Before, Kind with { Options = [Option("a"), Option("c")] }, Field("note"))));
        Assert.Empty(DesignChanges.Problems(Before, With(Before, Kind with { Options = [Option("c"), Option("b"), Option("new")] }, Field("note"))));
    }

    [Fact]
    public void A_kind_and_a_group_stay()
    {
        Assert.Equal([new(KindChanged, "note", null, [])], DesignChanges.Problems(Before, With(Before, Kind, Field("note", FieldKind.LongText))));
        var moved = Before with { Pages = [Before.Pages[0], Before.Pages[1] with { Fields = [Asked, Field("name")] }] };
        Assert.Equal([new(GroupChanged, "name", null, [])], DesignChanges.Problems(Before, moved));
    }

    [Fact]
    public void What_changed_is_listed()
    {
        var after = With(Before, Field("new"), Kind with { Required = true, Label = En("What?"), Options = [Option("b"), Option("a") with { Label = En("A!") }, Option("d")] }) with { Languages = ["en", "pt"] };
        Assert.Equal(
            [
                new(ChangeKind.Changed, "", null, ["languages"]),
                new(ChangeKind.Added, "new", null, []),
                new(ChangeKind.Changed, "kind", null, ["label", "required"]),
                new(ChangeKind.Removed, "note", null, []),
                new(ChangeKind.Changed, "kind", "a", ["label", "place"]),
                new(ChangeKind.Added, "kind", "d", []),
                new(ChangeKind.Removed, "kind", "c", []),
            ],
            DesignChanges.Of(Before, after));
    }

    [Fact]
    public void Moving_one_field_is_one_change()
    {
        var before = Of(Field("a"), Field("b"), Field("c"), Field("d"));
        Assert.Equal([new(ChangeKind.Changed, "d", null, ["place"])], DesignChanges.Of(before, Of(Field("d"), Field("a"), Field("b"), Field("c"))));
        var pages = Design(Page("one", Field("a")), Page("two", Field("b")));
        Assert.Equal([new(ChangeKind.Changed, "a", null, ["place"])], DesignChanges.Of(pages, Design(Page("one"), Page("two", Field("a"), Field("b")))));
    }

    [Fact]
    public void Nothing_changed_is_nothing_and_what_is_added_is_removed_the_other_way() => Gen.Select(RandomForm.Any, RandomForm.Any).Sample((one, other) =>
    {
        Assert.Empty(DesignChanges.Of(one.Design, one.Design));
        Assert.Empty(DesignChanges.Problems(one.Design, one.Design));
        var (forth, back) = (DesignChanges.Of(one.Design, other.Design), DesignChanges.Of(other.Design, one.Design));
        Assert.Equal(Ids(forth, ChangeKind.Added), Ids(back, ChangeKind.Removed));
        Assert.Equal(one.Design.Equals(other.Design), forth.Count == 0);

        static IEnumerable<string> Ids(IEnumerable<DesignChange> changes, ChangeKind kind) => changes.Where(c => c.Kind == kind).Select(c => $"{c.Id}/{c.Option}").Order(StringComparer.Ordinal);
    }, iter: 300);
}
