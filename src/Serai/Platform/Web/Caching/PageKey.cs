using System.Collections.Concurrent;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;

namespace Serai.Platform.Web.Caching;

/// <summary>What a finished page depends on besides the data: address, language, which day is today, and who reads.</summary>
public readonly record struct PageKey(string Host, string Path, string Query, string Language, int Day, bool IsSecure, string Face = "")
{
    private const int MostRemembered = 2000;

    // Browsers send the same few headers again and again.
    private static readonly ConcurrentDictionary<(string Offered, string Wish), string> Wishes = new();

    public static PageKey Of(HttpContext context, LocalDate today)
    {
        var request = context.Request;
        return new(
            request.Host.Value ?? "", request.Path.Value ?? "", request.QueryString.Value ?? "",
            LanguageOf(context), today.YearMonthDayCalendarKey(), request.IsHttps, context.Actor.Face);
    }

    private static string LanguageOf(HttpContext context)
    {
        var request = context.Request;
        if (request.QueryString.HasValue || (request.Headers.Cookie.Count > 0 && request.Cookies.ContainsKey(ReaderLanguage.CookieName)))
            return ReaderLanguage.Of(context);
        var wish = (context.Site.LanguageTags, request.Headers.AcceptLanguage.ToString());
        if (Wishes.TryGetValue(wish, out var known)) return known;
        var language = ReaderLanguage.Of(context);
        if (Wishes.Count < MostRemembered) Wishes[wish] = language;
        return language;
    }
}

internal static class DayKeys
{
    private const int MonthShift = 4, DayShift = 5;

    /// <summary>A number that differs for each day.</summary>
    public static int YearMonthDayCalendarKey(this LocalDate day) => (((day.Year << MonthShift) | day.Month) << DayShift) | day.Day;
}
