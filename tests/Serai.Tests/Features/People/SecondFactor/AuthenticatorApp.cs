using System.Net;
using System.Text.RegularExpressions;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.SecondFactor;

namespace Serai.Tests.Features.People.SecondFactor;

/// <summary>The app on a person's phone.</summary>
public sealed partial class AuthenticatorApp(byte[] key)
{
    public string At(Instant now) => Totp.Code(key, Totp.StepAt(now));

    /// <summary>Turns the second factor on as a person would.</summary>
    /// <returns>The app and the recovery codes.</returns>
    public static async Task<(AuthenticatorApp App, string[] Codes)> TurnOnAsync(TestSite site, Visitor visitor)
    {
        var page = await visitor.GetAsync(PeopleLinks.SecondFactor);
        var app = Read(page);
        var form = PageForm.Find(PeopleLinks.SecondFactor, page, "code");
        (form["code"], form["password"]) = (app.At(site.Now), Accounts.Good);
        using var response = await visitor.SendAsync(form);
        var text = await Visitor.TextAsync(response, HttpStatusCode.OK, "turn on");
        return (app, [.. Words().Matches(text).Select(m => m.Groups[1].Value)]);
    }

    /// <summary>Types the key of the page into the app.</summary>
    public static AuthenticatorApp Read(string page)
    {
        var letters = Words().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(letters.Select(l => Convert.ToString(Base32.Rfc.IndexOf(l), 2).PadLeft(5, '0')));
        return new([.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))]);
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Words();
}
