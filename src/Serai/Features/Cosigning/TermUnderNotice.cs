using Serai.Features.Agreements;
using Serai.Features.Cosigning.Protocol;

namespace Serai.Features.Cosigning;

/// <summary>What a notice between two sites does to the term of the agreement in the register.</summary>
public static class TermUnderNotice
{
    /// <summary>
    /// It renews itself no more once the term runs in which its last day lies; until then it goes on renewing itself, since it is in force
    /// until that day. Without a last day no notice holds.
    /// </summary>
    public static void Follow(Agreement agreement, Standing now, LocalDate day)
    {
        if (now.LastDay is not { } last)
            agreement.NoticeGiven = null;
        else if (agreement.EndsOn is not { } end || last <= end)
            agreement.NoticeGiven ??= day;
    }
}
