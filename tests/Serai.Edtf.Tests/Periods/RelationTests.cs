namespace Serai.Edtf.Tests.Periods;

public class RelationTests
{
    [Theory]
    [InlineData("2010-01-01/2010-01-04", "2010-01-06/2010-01-09", AllenRelations.Before)]
    [InlineData("2010-01-01/2010-01-04", "2010-01-05/2010-01-09", AllenRelations.Meets)]
    [InlineData("2010-01-01/2010-01-04", "2010-01-04/2010-01-09", AllenRelations.Overlaps)]
    [InlineData("2010-01-01/2010-01-04", "2010-01-01/2010-01-09", AllenRelations.Starts)]
    [InlineData("2010-01-02/2010-01-04", "2010-01-01/2010-01-09", AllenRelations.During)]
    [InlineData("2010-01-02/2010-01-09", "2010-01-01/2010-01-09", AllenRelations.Finishes)]
    [InlineData("2010-01-01/2010-01-04", "2010-01-01/2010-01-04", AllenRelations.Equal)]
    [InlineData("2010-01-01/..", "2010-01-04/..", AllenRelations.FinishedBy)]
    [InlineData("../2010-01-04", "2010-01-04/..", AllenRelations.Overlaps)]
    [InlineData("../..", "2010-01-04/2010-01-05", AllenRelations.Contains)]
    public void Of_exact_stretches_one_holds(string one, string other, AllenRelations expected)
    {
        Assert.Equal(expected, Relation(one, other));
        Assert.Equal(expected.Converse(), Relation(other, one));
    }

    [Theory]
    [InlineData("2010/2012", "2012/2014", AllenRelations.Before | AllenRelations.Meets | AllenRelations.Overlaps
        | AllenRelations.Starts | AllenRelations.Finishes | AllenRelations.FinishedBy | AllenRelations.Equal | AllenRelations.During | AllenRelations.Contains | AllenRelations.StartedBy | AllenRelations.OverlappedBy, false)]
    [InlineData("2010/2012", "2013/2014", AllenRelations.Before | AllenRelations.Meets, true)]
    [InlineData("2010/2012", "2012-06/2014", AllenRelations.Before | AllenRelations.Meets | AllenRelations.Overlaps, true)]
    [InlineData("2010-01-01/", "2010-01-01/2010-03-31", AllenRelations.Starts | AllenRelations.Equal | AllenRelations.StartedBy, true)]
    public void Of_unclear_ones_all_that_may(string one, string other, AllenRelations among, bool exactly)
    {
        var relation = Relation(one, other);
        Assert.Equal(AllenRelations.None, relation & ~among);
        if (exactly)
            Assert.Equal(among, relation);
    }

    private static AllenRelations Relation(string one, string other) =>
        EdtfPeriod.Of(Edtf.Parse(one)).Relation(EdtfPeriod.Of(Edtf.Parse(other)));
}
