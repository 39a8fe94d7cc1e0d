using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;
using Serai.Platform.Web;

namespace Serai.Features.People.SignIn;

/// <summary>What somebody who is signed in is asked for once more.</summary>
public enum AskedFor
{
    Nothing,
    Password,

    /// <summary>The person has no password: to sign in again, as the person does.</summary>
    SignIn,
}

/// <summary>
/// Asks somebody who is signed in once more, before what has weight: whoever sits at an open browser must not do it. Who has no password
/// must have signed in just now (<see cref="LastShown"/>).
/// </summary>
public sealed class OwnPassword(LastShown shown, SignInByPassword check, IStringLocalizer<PeopleTexts> texts)
{
    /// <summary>A session that has been open for longer may have been left open at somebody else's desk.</summary>
    public static readonly Duration Fresh = Duration.FromMinutes(10);

    /// <param name="freshWillDo">Who has signed in just now is not asked for the password: that is enough for what can be taken back.</param>
    public AskedFor Ask(HttpContext context, Person person, bool freshWillDo)
    {
        var hasPassword = person.PasswordHash is not null;
        if ((freshWillDo || !hasPassword) && shown.IsFresh(context)) return AskedFor.Nothing;
        return hasPassword ? AskedFor.Password : AskedFor.SignIn;
    }

    /// <returns>What is wrong, in words; null where nothing is.</returns>
    public async Task<string?> ProblemAsync(HttpContext context, Person person, string? typed, bool freshWillDo, CancellationToken stop)
    {
        var asked = Ask(context, person, freshWillDo);
        if (asked == AskedFor.Nothing) return null;
        if (asked == AskedFor.SignIn) return texts["SignInAgain.Why", Minutes].Value;
        if (string.IsNullOrEmpty(typed)) return texts["Password.Missing"].Value;
        // Counted as at the sign-in.
        var (found, wait) = await check.TryAsync(person.Email!, typed, ClientNetwork.Of(context), stop);
        return found is not null ? null : wait is { } time ? WaitWords.Say(context, texts, time) : texts["OldPassword.Wrong"].Value;
    }

    internal static int Minutes => (int)Fresh.TotalMinutes;
}

/// <summary>What a form shows of it.</summary>
/// <param name="Email">Of the account, for the browser's password store.</param>
public sealed record OwnPasswordView(AskedFor Asked, string Email)
{
    public string? Hint { get; init; }
}
