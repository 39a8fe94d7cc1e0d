using CsCheck;
using NodaTime;

namespace Serai.Edtf.Tests.Properties;

/// <summary>Answers against all exact stretches that the dates allow, tried one by one.</summary>
public class PeriodProperties
{
    [Fact]
    public void In_force_is_what_all_or_some_of_the_exact_stretches_say() =>
        Gen.Select(Gens.FewDays, Gens.FewDays, Gens.FewDays).Sample((since, until, when) =>
        {
            var period = new EdtfPeriod(Gens.Run(since), Gens.Run(until));
            var exact = Exact(since, until).ToList();
            bool All((LocalDate First, LocalDate Last) days) => exact.Count > 0 && exact.All(e => e.Since <= days.First && e.Until >= days.Last);
            bool Some((LocalDate First, LocalDate Last) days) => exact.Any(e => e.Since <= days.Last && e.Until >= days.First);
            Assert.Equal(exact.Count == 0, period.IsContradictory);
            Assert.Equal(All(when) ? EdtfAnswer.Certainly : Some(when) ? EdtfAnswer.Possibly : EdtfAnswer.No, period.InForce(Gens.Run(when)));
            foreach (var day in Days(when))
                Assert.Equal(All((day, day)) ? EdtfAnswer.Certainly : Some((day, day)) ? EdtfAnswer.Possibly : EdtfAnswer.No, period.InForce(day));
        });

    [Fact]
    public void Relations_are_those_of_the_exact_stretches() =>
        Gen.Select(Gens.FewDays, Gens.FewDays, Gens.FewDays, Gens.FewDays).Sample((since, until, otherSince, otherUntil) =>
        {
            var expected = AllenRelations.None;
            foreach (var one in Exact(since, until))
                foreach (var other in Exact(otherSince, otherUntil))
                    expected |= Naive(one, other);
            var (a, b) = (new EdtfPeriod(Gens.Run(since), Gens.Run(until)), new EdtfPeriod(Gens.Run(otherSince), Gens.Run(otherUntil)));
            Assert.Equal(expected, a.Relation(b));
        });

    [Fact]
    public void Relations_seen_from_the_other_side_are_their_converse() => Gen.Select(Gens.Any, Gens.Any).Sample((one, other) =>
    {
        var (a, b) = (EdtfPeriod.Of(one), EdtfPeriod.Of(other));
        Assert.Equal(a.Relation(b).Converse(), b.Relation(a));
        Assert.Equal(a.IsContradictory || b.IsContradictory, a.Relation(b) == AllenRelations.None);
    });

    [Fact]
    public void What_goes_on_never_becomes_less_certain() => Gen.Select(Gens.Any, Gens.SomeDay, Gen.Int[0, 9000]).Sample((since, day, later) =>
    {
        var period = new EdtfPeriod(since, null);
        Assert.True(period.InForce(day) <= period.InForce(day.PlusDays(later)));
        var ended = new EdtfPeriod(null, since) { AlwaysWas = true };
        Assert.True(ended.InForce(day) >= ended.InForce(day.PlusDays(later)));
    });

    private static IEnumerable<(LocalDate Since, LocalDate Until)> Exact((LocalDate First, LocalDate Last) since, (LocalDate First, LocalDate Last) until) =>
        from begin in Days(since) from end in Days(until) where begin <= end select (begin, end);

    private static IEnumerable<LocalDate> Days((LocalDate First, LocalDate Last) run)
    {
        for (var day = run.First; day <= run.Last; day = day.PlusDays(1))
            yield return day;
    }

    private static AllenRelations Naive((LocalDate Since, LocalDate Until) a, (LocalDate Since, LocalDate Until) b)
    {
        if (a.Until < b.Since)
            return a.Until.PlusDays(1) == b.Since ? AllenRelations.Meets : AllenRelations.Before;
        if (b.Until < a.Since)
            return b.Until.PlusDays(1) == a.Since ? AllenRelations.MetBy : AllenRelations.After;
        return (a.Since.CompareTo(b.Since), a.Until.CompareTo(b.Until)) switch
        {
            (0, 0) => AllenRelations.Equal,
            (0, < 0) => AllenRelations.Starts,
            (0, > 0) => AllenRelations.StartedBy,
            ( > 0, 0) => AllenRelations.Finishes,
            ( < 0, 0) => AllenRelations.FinishedBy,
            ( > 0, < 0) => AllenRelations.During,
            ( < 0, > 0) => AllenRelations.Contains,
            ( < 0, < 0) => AllenRelations.Overlaps,
            _ => AllenRelations.OverlappedBy,
        };
    }
}
