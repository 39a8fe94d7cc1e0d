using CsCheck;
using Serai.Platform.Editing;

namespace Serai.Tests.Platform.Editing;

/// <summary>Whatever two editors do at once, each field ends as one of them left it, and no work goes unseen.</summary>
public sealed class ThreeWayProperties
{
    private static readonly string[] Fields = ["a", "b", "c"];
    private static readonly Gen<FieldValues> Values = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (a, b, c) => new FieldValues { ["a"] = $"{a}", ["b"] = $"{b}", ["c"] = $"{c}" });

    [Fact]
    public void A_field_that_one_side_changed_is_as_that_side_left_it() => Gen.Select(Values, Values, Values).Sample((was, mine, now) =>
    {
        foreach (var change in ThreeWay.Of(Fields, was, mine, now))
        {
            var (before, my, their) = (was[change.Field], mine[change.Field], now[change.Field]);
            var expected = my == their ? my : my == before ? their : their == before ? my : null;
            if (change.Merged != expected)
                return false;
        }
        return true;
    });

    [Fact]
    public void Nothing_that_others_did_goes_unseen_and_only_that_must_be_seen() => Gen.Select(Values, Values, Values).Sample((was, mine, now) =>
    {
        var changes = ThreeWay.Of(Fields, was, mine, now);
        // Whoever saves without having to look has seen, or said the same as, all that is there now.
        return changes.Any(c => c.MustBeSeen) || changes.All(c => c.Now == was[c.Field] || c.Now == mine[c.Field]);
    });

    [Fact]
    public void What_a_form_does_not_carry_is_left_alone() => Gen.Select(Values, Values).Sample((was, now) =>
        ThreeWay.Of(Fields, [], [], now).All(c => c is { IsMine: false, IsTheirs: false })
        && ThreeWay.Of(Fields, was, [], now).All(c => !c.IsMine));

    /// <summary>Any number of editors, each merging what the screen says, end with a record whose every value somebody chose last.</summary>
    [Fact]
    public void Editors_one_after_the_other_end_as_a_model_says() => Gen.Select(Values, Gen.Select(Gen.Int[0, 5], Values, Gen.Bool).Array[1, 12]).Sample((first, edits) =>
    {
        var (record, model, seen) = (new FieldValues(first), new FieldValues(first), new List<FieldValues> { new(first) });
        foreach (var (age, typed, takeMine) in edits)
        {
            var was = seen[Math.Max(0, seen.Count - 1 - age)];
            var changes = ThreeWay.Of(Fields, was, typed, record);
            foreach (var change in changes)
            {
                record[change.Field] = change.Merged ?? (takeMine ? change.Mine : change.Now);
                var touched = typed[change.Field] != was[change.Field];
                var othersTouched = was[change.Field] != model[change.Field];
                if (touched && (!othersTouched || takeMine || typed[change.Field] == model[change.Field]))
                    model[change.Field] = typed[change.Field];
            }
            seen.Add(new(record));
            if (Fields.Any(f => record[f] != model[f]))
                return false;
        }
        return true;
    });
}
