using NodaTime;

namespace Serai.Edtf;

/// <summary>A stretch of days, both included.</summary>
/// <param name="From">The first day; null where nothing bounds the stretch towards the past.</param>
/// <param name="To">The last day; null where nothing bounds the stretch towards the future.</param>
/// <remarks>A day outside NodaTime's calendar (years −9998 to 9999) is null as well; <see cref="Edtf.BoundsProblem"/> tells.</remarks>
public readonly record struct DaySpan(LocalDate? From, LocalDate? To)
{
    /// <summary>Whether the day lies in the stretch.</summary>
    public bool Contains(LocalDate day) => (From is null || day >= From) && (To is null || day <= To);
}
