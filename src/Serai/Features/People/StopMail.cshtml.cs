using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.People.Mail;
using Serai.Platform.Mail;
using Serai.Platform.Auth.Doors;

namespace Serai.Features.People;

/// <summary>Stops one kind of mail by the word that stood in one, without signing in.</summary>
[AllowAnonymous, StaysOpen]
public sealed class StopMailModel(IStringLocalizer<PeopleTexts> texts, UnsubscribeLinks links, MailStop stopping) : PeoplePage(texts)
{
    public bool Done { get; private set; }

    public IActionResult OnGet(string token, bool done)
    {
        Done = done;
        return links.Read(token) is null ? LinkIsSpent() : Page();
    }

    public async Task<IActionResult> OnPost(string token) =>
        await stopping.RunAsync(token, Stop) ? Go(PeopleLinks.StopMail(token) + "?done=true") : LinkIsSpent();
}

/// <summary>What the page and the mail programs' one click do alike.</summary>
public sealed class MailStop(SeraiDb db, UnsubscribeLinks links, MailChoices choices)
{
    /// <returns>False where the word is none of ours, or there is nothing left to stop.</returns>
    public async Task<bool> RunAsync(string token, CancellationToken stop)
    {
        if (links.Read(token) is not ({ } person, { } kind) || !await db.People.AnyAsync(p => p.Id == person, stop)) return false;
        if (await choices.StopAsync(person, kind, stop) is not null) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }
}
