using CsCheck;
using Serai.Forms.Tests.Support;

namespace Serai.Forms.Tests.Editing;

public class AnyEditsTests
{
    [Fact]
    public void Any_edits_leave_a_sound_design_sound_and_ids_as_they_are() => Gen.Select(RandomForm.Any, Gen.Int[0, 1 << 30]).Sample((form, seed) =>
    {
        var random = new Random(seed);
        var design = form.Design;
        Assert.Empty(DesignRules.Problems(design));
        for (var i = 0; i < 12; i++)
        {
            var edit = Edit(design, random);
            Assert.Equal(edit.Design is null, edit.Problems.Count + edit.InUse.Count > 0);
            if (edit.Design is not { } after)
                continue;
            Assert.Empty(DesignRules.Problems(after));
            Assert.Empty(DesignChanges.Problems(design, after));
            // At most what was named goes, with what is in it, and nothing is called otherwise.
            var (was, now) = (Ids(design), Ids(after));
            var within = design.Page(edit.Id)?.Fields.SelectMany(f => f.Fields.Prepend(f)) ?? design.Field(edit.Id)?.Fields ?? [];
            Assert.Subset(within.Select(f => f.Id).Append(edit.Id).ToHashSet(), was.Except(now).ToHashSet());
            Assert.All(after.Fields.Where(f => was.Contains(f.Id)), f => Assert.Equal(design.Field(f.Id)?.Kind, f.Kind));
            Assert.Equal(after, DesignJson.Read(DesignJson.Write(after).ToJsonString()).Design);
            design = after;
        }
    }, iter: 100);

    [Fact]
    public void Rows_say_the_same_as_the_condition() => RandomForm.Any.Sample(form =>
    {
        foreach (var when in form.Design.Fields.Select(f => f.When).OfType<Condition>())
            if (FlatCondition.Of(when, form.Design) is { } flat)
            {
                var (read, problems) = flat.Read(form.Design);
                Assert.Empty(problems);
                // One of one is that one.
                Assert.Equal(when is Condition.All { Parts: [var all] } ? all : when is Condition.Any { Parts: [var any] } ? any : when, read);
            }
    }, iter: 300);

    [Fact]
    public void A_condition_is_read_as_it_is_written() => RandomForm.Any.Sample(form =>
    {
        foreach (var when in form.Design.Fields.Select(f => f.When).OfType<Condition>())
            Assert.Equal(when, ConditionText.Read(ConditionText.Write(when)).Condition);
    }, iter: 200);

    [Fact]
    public void Conditions_may_look_at_the_fields_before_and_at_no_others() => RandomForm.Any.Sample(form =>
    {
        foreach (var id in Ids(form.Design))
            Assert.Equal(form.Design.FieldsBefore(id).Select(f => f.Id), form.Design.Fields.Select(f => f.Id).Where(f => form.Design.SetCondition(id, new Condition.Empty(f)).Design is not null));
    }, iter: 10);

    private static HashSet<string> Ids(FormDesign design) => [.. design.Pages.Select(p => p.Id), .. design.Fields.Select(f => f.Id)];

    private static DesignEdit Edit(FormDesign design, Random random)
    {
        T Pick<T>(IEnumerable<T> list) => list.ElementAt(random.Next(list.Count()));
        var (field, page) = (Pick(design.Fields), Pick(design.Pages));
        string[] labels = ["Name", "姓名", "A", "9", "b c"];
        var label = Made.En(Pick(labels));
        return random.Next(11) switch
        {
            0 => design.AddPage(label),
            1 => design.AddField(Pick(Ids(design)), Made.Field("", (FieldKind)random.Next(10)) with { Label = label }),
            2 => design.ChangeField(field with { Label = label, Required = random.Next(2) == 0, Length = new(TextUnit.Words, random.Next(4), random.Next(4)) }),
            3 => design.ChangeField(field with { Options = [.. field.Options.Where(_ => random.Next(3) > 0), .. random.Next(2) == 0 ? [new FieldOption("", label)] : Array.Empty<FieldOption>()] }),
            4 => design.MoveField(field.Id, random.Next(-3, 4)),
            5 => design.MoveFieldTo(field.Id, page.Id),
            6 => design.RemoveField(field.Id),
            7 => design.MovePage(page.Id, random.Next(-2, 3)),
            8 => design.RemovePage(page.Id),
            9 => design.SetCondition(random.Next(2) == 0 ? page.Id : field.Id, random.Next(2) == 0 ? null : new Condition.Empty(Pick(design.Fields).Id)),
            _ => design.SetLanguages([.. new[] { "en", "zh-Hant", "pt" }.Where(_ => random.Next(4) > 0)]),
        };
    }
}
