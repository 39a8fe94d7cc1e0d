using Serai.Edtf.Days;

namespace Serai.Edtf.Values;

/// <summary>One of several dates.</summary>
internal sealed record OneOfValue(IReadOnlyList<Choice> Items) : EdtfValue
{
    public override Doubt Doubt => Items.Aggregate(Doubt.None, (doubt, item) => doubt | (item.From?.Doubt ?? Doubt.None));

    public override bool HasSeason => Items.Any(item => item.From?.HasSeason == true || item.To?.HasSeason == true);

    public override Reach Possible(Hemisphere hemisphere) => Choices(hemisphere).Aggregate((all, choice) => all.Hull(choice));

    public override Reach Stated(Hemisphere hemisphere) => Items.Select(item => item.Stated(hemisphere)).Aggregate((all, choice) => all.Hull(choice));

    public override Reach Certain(Hemisphere hemisphere) => Items.Select(item => item.Certain(hemisphere)).Aggregate((all, choice) => all.Overlap(choice));

    public override IReadOnlyList<Reach> Choices(Hemisphere hemisphere) => [.. Items.Select(item => item.Possible(hemisphere))];

    public override string Write() => $"[{string.Join(',', Items.Select(item => item.Write()))}]";
}

/// <summary>One date (<c>From</c> and <c>To</c> the same), or one of a run of them; null where the run has no end.</summary>
internal sealed record Choice(DateValue? From, DateValue? To)
{
    public bool IsRun => !ReferenceEquals(From, To);

    public Reach Possible(Hemisphere hemisphere) =>
        new(From?.Possible(hemisphere).First ?? DayNumber.Ever, To?.Possible(hemisphere).Last ?? DayNumber.Forever);

    public Reach Stated(Hemisphere hemisphere) =>
        new(From?.Stated(hemisphere).First ?? DayNumber.Ever, To?.Stated(hemisphere).Last ?? DayNumber.Forever);

    // One of 2013 to 2014 is neither of them for certain.
    public Reach Certain(Hemisphere hemisphere) =>
        From is not null && From == To ? From.Certain(hemisphere) : Reach.Nothing;

    public string Write() => IsRun ? $"{From?.Write()}..{To?.Write()}" : From!.Write();
}
