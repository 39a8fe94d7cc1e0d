using Serai.Ui;

namespace Serai.Tests.Ui;

public sealed class SourceNotesTests
{
    [Fact]
    public void Sources_are_numbered_in_the_order_of_their_first_use()
    {
        var notes = new SourceNotes();
        Assert.Equal(1, notes.Number(new("b", "B")));
        Assert.Equal(2, notes.Number(new("a", "A")));
        Assert.Equal(1, notes.Number(new("b", "B")));
        Assert.Equal(["b", "a"], notes.All.Select(n => n.Key));
    }
}
