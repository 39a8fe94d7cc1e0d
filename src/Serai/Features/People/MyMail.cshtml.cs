using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Privacy;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform;

namespace Serai.Features.People;

/// <summary>What one gets by mail: each kind at once, once a day or never.</summary>
[NeedsSignIn]
public sealed class MyMailModel(IStringLocalizer<PeopleTexts> texts, SeraiDb db, MailChoices choices) : PeoplePage(texts)
{
    public IReadOnlyList<KindChosen> Kinds { get; private set; } = [];
    public bool Saved { get; private set; }

    public async Task OnGet(bool saved)
    {
        Saved = saved;
        await ShowAsync();
    }

    /// <param name="often">How often, by the names of the kinds.</param>
    public async Task<IActionResult> OnPost(Dictionary<string, string> often)
    {
        await ShowAsync();
        foreach (var kind in Kinds.Where(k => !k.Kind.MustCome))
            if (often.TryGetValue(kind.Kind.Name, out var said) && (EnumNames.Read<HowOften>(said) is not { } wanted || await choices.ChooseAsync(Who, kind.Kind.Name, wanted, Stop) is not null))
                return BadRequest();
        await db.SaveChangesAsync(Stop);
        return Go(PeopleLinks.Mail + "?saved=true");
    }

    private Guid Who => HttpContext.Actor.PersonId!.Value;

    private async Task ShowAsync() => Kinds = await choices.OfAsync(Who, Stop);
}
