
namespace Serai.Features.Alliances.Register;

/// <summary>The days on which the list of alliances changed: foundings and endings.</summary>
public static class RegisterDays
{
    public static IReadOnlyList<LocalDate> Of(RegisterView view) =>
        [.. view.Standing.SelectMany(r => r.Subs.Prepend(r)).Concat(view.Later).Concat(view.Ended)
            .SelectMany(r => new[] { r.Established, r.Dissolved })
            .OfType<EdtfDate>().Select(d => d.Earliest).OfType<LocalDate>().Distinct().Order()];
}
