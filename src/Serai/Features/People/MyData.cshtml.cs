using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Features.People.Privacy;
using Serai.Platform.Auth;

namespace Serai.Features.People;

/// <summary>What is held about oneself, in plain words and as a file.</summary>
[NeedsSignIn]
public sealed class MyDataModel(IStringLocalizer<PeopleTexts> texts, HeldAbout held, RetentionSettings retention) : PeoplePage(texts)
{
    public IReadOnlyList<HeldPart> Parts { get; private set; } = [];
    public RetentionSettings Retention => retention;

    public async Task OnGet() => Parts = (await held.OfAsync(HttpContext.Actor.PersonId!.Value, Stop))!;
}
