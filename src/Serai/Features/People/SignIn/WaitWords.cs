using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Features.People.SignIn;

/// <summary>How long to wait, in words: in seconds up to two minutes, in whole minutes after that.</summary>
public static class WaitWords
{
    private const int LongestInSeconds = 120, Minute = 60;

    /// <summary>Says so on the answer too, for programs.</summary>
    public static string Say(HttpContext context, IStringLocalizer<PeopleTexts> texts, Duration wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return seconds <= LongestInSeconds ? texts.Count("Wait.Seconds", seconds) : texts.Count("Wait.Minutes", (seconds + Minute - 1) / Minute);
    }
}
