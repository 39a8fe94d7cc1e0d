using Serai.Forms.Tests.Support;
using static Serai.Forms.DesignProblemCode;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Editing;

public class DesignEditsTests
{
    private static readonly FormField Kind = Field("kind", FieldKind.Choice);
    private static readonly FormDesign Before = Design(Page("one", Kind, Field("note"), Field("asked") with { When = Is("kind", "b") }), Page("two", Group("authors", Field("name"))));

    private static FormDesign Done(DesignEdit edit) => edit.Design ?? throw new InvalidOperationException(edit.ToString());

    [Theory]
    [InlineData("Your name", "your-name")]
    [InlineData("  Où êtes-vous né(e)?", "ou-etes-vous-ne-e")]
    [InlineData("2nd author", "nd-author")]
    [InlineData("Note", "note-2")]
    [InlineData("One", "one-2")]
    [InlineData("姓名", "field-8")]
    [InlineData("2026", "field-8")]
    [InlineData("A very long question that goes on, and on, and on", "a-very-long-question-that-goes-on")]
    public void A_field_gets_an_id_of_its_label(string label, string id)
    {
        var edit = Before.AddField("two", Field("") with { Label = En(label) });
        Assert.Equal(id[..Math.Min(id.Length, 32)].Trim('-'), edit.Id);
        Assert.Equal(edit.Id, Done(edit).Pages[1].Fields[^1].Id);
    }

    [Fact]
    public void An_id_of_an_earlier_form_is_not_taken_again() => Assert.Equal("diet-2", Before.AddField("one", Field("") with { Label = En("Diet") }, "diet").Id);

    [Fact]
    public void A_field_comes_into_a_group_and_a_group_with_its_fields()
    {
        Assert.Equal(["name", "home"], Done(Before.AddField("authors", Field("") with { Label = En("Home") })).Field("authors")!.Fields.Select(f => f.Id));
        var added = Before.AddField("one", Group("", Field("") with { Label = En("Note") }) with { Label = En("Note") });
        Assert.Equal(("note-2", "note-3"), (added.Id, Done(added).Field("note-2")!.Fields[0].Id));
        Assert.Equal([new(GroupWithoutFields, "note-2")], Before.AddField("one", Group("") with { Label = En("Note") }).Problems);
        Assert.Equal([new(GroupInGroup, "note-2", "authors")], Before.AddField("authors", Group("", Field("")) with { Label = En("Note") }).Problems);
    }

    [Fact]
    public void Options_keep_their_ids_and_new_ones_get_their_own()
    {
        var changed = Done(Before.ChangeField(Kind with { Options = [new("", En("Poster")), Option("b") with { Label = En("Renamed") }, new("", En("A")), new("", En("海報"))] }));
        Assert.Equal(["poster", "b", "a-2", "option-6"], changed.Field("kind")!.Options.Select(o => o.Id));
        Assert.Equal("Renamed", changed.Field("kind")!.Options[1].Label.In("en", "en"));
    }

    [Fact]
    public void What_a_condition_uses_stays()
    {
        Assert.Equal([new(DesignChangeProblemCode.UsedOptionGone, "kind", "b", ["asked"])], Before.ChangeField(Kind with { Options = [Option("a")] }).InUse);
        Assert.Equal([new(DesignChangeProblemCode.UsedFieldGone, "kind", null, ["asked"])], Before.RemoveField("kind").InUse);
        Assert.DoesNotContain(Done(Before.RemoveField("asked")).Fields, f => f.Id == "asked");
        var across = Done(Before.MoveFieldTo("asked", "two"));
        Assert.Equal([new(DesignChangeProblemCode.UsedFieldGone, "kind", null, ["asked"])], across.RemovePage("one").InUse);
        Assert.Equal(["two"], Done(Before.RemovePage("one")).Pages.Select(p => p.Id));
    }

    [Fact]
    public void A_field_does_not_move_before_what_its_condition_asks()
    {
        Assert.Equal(["kind", "asked", "note"], Done(Before.MoveField("asked", -1)).Pages[0].Fields.Select(f => f.Id));
        Assert.Equal([new(ForwardReference, "asked", "kind")], Before.MoveField("asked", -2).Problems);
        Assert.Equal([new(ForwardReference, "asked", "kind")], Before.MoveFieldTo("kind", "two").Problems);
        Assert.Equal([new(ForwardReference, "asked", "kind")], Done(Before.MoveFieldTo("asked", "two")).MovePage("two", -1).Problems);
        Assert.Equal(Before, Before.MoveField("kind", -1).Design);
        Assert.Equal(Before, Before.MoveFieldTo("name", "one").Design);
    }

    [Fact]
    public void Pages_come_change_and_go()
    {
        var edit = Before.AddPage(En("Your work"));
        var added = Done(edit);
        Assert.Equal(("your-work", "your-work"), (edit.Id, added.Pages[2].Id));
        Assert.Equal("Work", Done(added.ChangePage("your-work", En("Work"), En("Tell us."))).Page("your-work")!.Title.In("en", "en"));
        Assert.Equal(["your-work", "one", "two"], Done(added.MovePage("your-work", -9)).Pages.Select(p => p.Id));
        Assert.Equal([new(NoLabel, "one")], Before.ChangePage("one", Wording.None, Wording.None).Problems);
    }

    [Fact]
    public void Languages_come_and_go_with_their_texts()
    {
        var both = Done(Before.SetLanguages("en", "pt"));
        Assert.Contains(Before.SetLanguages("pt").Problems, p => p.Code == NoLabel);
        var said = Done(both.ChangePage("one", En("one").And("pt", "um"), Wording.None));
        Assert.Equal(Before, Done(said.SetLanguages("en")));
        Assert.Equal([new(MalformedLanguage, "", "English")], Before.SetLanguages("en", "English").Problems);
        Assert.Equal([new(DuplicateLanguage, "", "en")], Before.SetLanguages("en", "EN").Problems);
    }

    [Fact]
    public void Limits_and_conditions_are_looked_at()
    {
        Assert.Equal([new(LimitsReversed, "note", "length")], Before.ChangeField(Field("note") with { Length = new(TextUnit.Words, 5, 2) }).Problems);
        Assert.Equal([new(SelfReference, "note", "note")], Before.SetCondition("note", new Condition.Empty("note")).Problems);
        Assert.Equal([new(ForwardReference, "note", "asked")], Before.SetCondition("note", new Condition.Empty("asked")).Problems);
        Assert.Equal(Is("kind", "a"), Done(Before.SetCondition("two", Is("kind", "a"))).Page("two")!.When);
        Assert.Equal(Is("kind", "b"), Done(Before.ChangeField(Field("asked") with { Label = En("Why?") })).Field("asked")!.When);
    }

    [Fact]
    public void A_design_that_was_wrong_can_be_mended_step_by_step()
    {
        var wrong = Of(Field("a") with { Label = Wording.None }, Field("b") with { Label = Wording.None });
        Assert.Equal(2, DesignRules.Problems(wrong).Count);
        Assert.Single(DesignRules.Problems(Done(wrong.ChangeField(Field("a")))));
    }
}
