namespace Serai.Allocation;

/// <summary>What a reviewer said about reviewing one submission.</summary>
public enum ReviewBid : byte
{
    /// <summary>Nothing was said; worth 0 points.</summary>
    None,

    /// <summary>Wants to; worth 100 points.</summary>
    Wants,

    /// <summary>Can; worth 50 points.</summary>
    Can,

    /// <summary>Rather not, which yet is no refusal; worth -100 points.</summary>
    RatherNot,
}
