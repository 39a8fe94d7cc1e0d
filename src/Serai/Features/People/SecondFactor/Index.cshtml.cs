using System.Buffers.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.People.SecondFactor;

/// <summary>One's own second factor: turned on with an authenticator app, turned off, recovery codes. Each asks for the password.</summary>
[NeedsSignIn]
public sealed class IndexModel(IStringLocalizer<PeopleTexts> texts, IStringLocalizer<SignInTexts> words, SeraiDb db, SecondFactors factors, SecondFactorOff off, SignInByPassword check) : PeoplePage(texts)
{
    private byte[]? key;

    /// <summary>The key that the form was shown with, sealed.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>Null where it is off.</summary>
    public Authenticator? Authenticator { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Shown this once.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public string KeyInWords => Base32.InFours(Base32.Write(key, Base32.Rfc), ' ');
    public QrPicture Picture => QrPicture.Of(Totp.Address($"Serai {Request.Host.Host}", Person.Email!, key));

    public Task OnGet() => ShowAsync();

    public async Task<IActionResult> OnPostOn()
    {
        await ShowAsync();
        if (Authenticator is not null) return Go(PeopleLinks.SecondFactor);
        if (!await IsPasswordAsync("password")) return Again();
        if (await factors.TurnOnAsync(HttpContext, Person, key!, Code, Stop) is not { } codes)
        {
            ModelState.AddModelError("code", words["SecondFactor.CodeWrong"]);
            return Again();
        }
        return await ShowCodesAsync(codes);
    }

    public async Task<IActionResult> OnPostCodes()
    {
        await ShowAsync();
        if (Authenticator is null) return Go(PeopleLinks.SecondFactor);
        return await IsPasswordAsync("password") ? await ShowCodesAsync(await factors.NewCodesAsync(Person, Stop)) : Again();
    }

    public async Task<IActionResult> OnPostOff()
    {
        await ShowAsync();
        if (!await IsPasswordAsync("password")) return Again();
        await off.TurnAsync(HttpContext.Doing("turn off the second factor", "people"), Person, Stop);
        return Go(PeopleLinks.SecondFactor);
    }

    private async Task<IActionResult> ShowCodesAsync(IReadOnlyList<string> codes)
    {
        (Authenticator, CodesLeft, NewCodes) = (await factors.OfAsync(Person.Id, Stop), codes.Count, codes);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    // Counted as at the sign-in: somebody at an open browser must not guess it here.
    private async Task<bool> IsPasswordAsync(string field)
    {
        var (person, wait) = await check.TryAsync(Person.Email!, Password ?? "", ClientNetwork.Of(HttpContext), Stop);
        if (person is null) ModelState.AddModelError(field, wait is { } time ? WaitWords.Say(HttpContext, T, time) : T["OldPassword.Wrong"]);
        return person is not null;
    }

    private async Task ShowAsync()
    {
        var id = HttpContext.Actor.PersonId!.Value;
        Person = await db.People.FirstAsync(p => p.Id == id, Stop);
        Authenticator = await factors.OfAsync(id, Stop);
        if (Authenticator is not null)
        {
            CodesLeft = await factors.CodesLeftAsync(id, Stop);
            return;
        }
        key = (Base64Url.IsValid(Key) ? factors.Open(id, Base64Url.DecodeFromChars(Key)) : null) ?? Totp.NewKey();
        Key = Base64Url.EncodeToString(factors.Seal(id, key));
    }
}
