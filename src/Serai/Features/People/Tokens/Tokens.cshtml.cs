using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Web;

namespace Serai.Features.People.Tokens;

/// <summary>One's own tokens: which there are, another one, and the end of each.</summary>
[NeedsSignIn]
public sealed class TokensModel(
    IStringLocalizer<PeopleTexts> texts, IStringLocalizer<TokenTexts> own, SeraiDb db, OwnTokens tokens, SignInByPassword check, PeopleQueries queries, IOrganizationOfAddress organizations, Today today, DateTimeZone zone)
    : PeoplePage(texts)
{
    [BindProperty]
    public TokenForm Form { get; set; } = new();

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];
    public IReadOnlyDictionary<Guid, OrganizationBrief> Places { get; private set; } = new Dictionary<Guid, OrganizationBrief>();

    /// <summary>The token that was just made.</summary>
    public string? Made { get; private set; }

    public string Email { get; private set; } = "";

    /// <summary>The session is older than that a token could be made by it alone.</summary>
    public bool AsksForPassword { get; private set; }

    public IEnumerable<KeyValuePair<string, string>> Scopes => Enum.GetValues<TokenScope>().Select(s => new KeyValuePair<string, string>(s.ToString(), own["Scope." + s]));

    public LocalDate Latest => today.Day.PlusYears(1);

    private Guid Me => HttpContext.Actor.PersonId!.Value;

    public async Task OnGet()
    {
        Form = TokenForm.On(today.Day);
        await ShowAsync();
    }

    public async Task<IActionResult> OnPost()
    {
        await ShowAsync();
        var wish = await Form.ReadAsync(today.Day, organizations, (field, key) => ModelState.AddModelError(field, own[key, ApiToken.LongestName]), Stop);
        if (Tokens.Count >= ApiToken.MostLive) ModelState.AddModelError("", own["TooMany", ApiToken.MostLive]);
        if (!ModelState.IsValid || wish is null) return Again();
        if (AsksForPassword)
        {
            // Counted as at the sign-in: somebody at an open browser must not guess it here.
            var (person, wait) = await check.TryAsync(Email, Password ?? "", Attempts.Network(HttpContext), Stop);
            if (person is null)
            {
                ModelState.AddModelError("password", wait is { } time ? WaitWords.Say(HttpContext, T, time) : own["Password.Wrong"]);
                return Again();
            }
        }
        Made = await tokens.MakeAsync(Me, wish.Name, wish.Scope, wish.OrganizationId, zone.AtStartOfDay(wish.Last.PlusDays(1)).ToInstant(), Stop);
        ModelState.Clear();
        Form = TokenForm.On(today.Day);
        await ShowAsync();
        // Shown in this answer alone: nobody keeps it, and the page asked for again shows it no more.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(Guid token)
    {
        await tokens.RevokeAsync(Me, token, Stop);
        return Go(PeopleLinks.Tokens);
    }

    public LocalDate LastDay(ApiToken token) => today.DayOf(token.Ends - Duration.Epsilon);

    private async Task ShowAsync()
    {
        var me = Me;
        Email = await db.People.AsNoTracking().Where(p => p.Id == me).Select(p => p.Email!).FirstAsync(Stop);
        AsksForPassword = !await tokens.IsFreshAsync(HttpContext.Actor, Stop);
        Tokens = await tokens.LiveAsync(me, Stop);
        Places = await queries.PlacesAsync(Tokens.Select(t => t.OrganizationId), Stop);
    }
}
