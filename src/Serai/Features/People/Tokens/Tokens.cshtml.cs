using Serai.Features.People.Grants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Web;

namespace Serai.Features.People.Tokens;

/// <summary>One's own tokens: which there are, another one, and the end of each.</summary>
[NeedsSignIn]
public sealed class TokensModel(
    IStringLocalizer<PeopleTexts> texts, IStringLocalizer<TokenTexts> own, SeraiDb db, OwnTokens tokens, OwnPassword check, PeopleQueries queries, NamedOrganization organizations, Today today, DateTimeZone zone)
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

    public Person Person { get; private set; } = null!;
    public AskedFor Asked { get; private set; }

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
        var wish = await Form.ReadAsync(today.Day, organizations, (field, key) => ModelState.AddModelError(field, own[key, ApiToken.LongestName]), sentence => ModelState.AddModelError("organization", sentence), Stop);
        if (Tokens.Count >= ApiToken.MostLive) ModelState.AddModelError("", own["TooMany", ApiToken.MostLive]);
        if (!ModelState.IsValid || wish is null) return Again();
        if (await check.ProblemAsync(HttpContext, Person, Password, freshWillDo: true, Stop) is { } problem)
        {
            ModelState.AddModelError(Asked == AskedFor.Password ? "password" : "", problem);
            return Again();
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
        Person = await db.People.FirstAsync(p => p.Id == me, Stop);
        Asked = check.Ask(HttpContext, Person, freshWillDo: true);
        Tokens = await tokens.LiveAsync(me, Stop);
        Places = await queries.PlacesAsync(Tokens.Select(t => t.OrganizationId), Stop);
    }
}
