using Microsoft.Extensions.Localization;
using Serai.Features.People.Accounts;

namespace Serai.Features.People.SignIn;

/// <summary>
/// Asks somebody who is signed in once more, before what has weight: whoever sits at an open browser must not do it. Who has no password
/// types the account's address.
/// </summary>
public sealed class OwnPassword(SignInByPassword check, IStringLocalizer<PeopleTexts> texts)
{
    /// <returns>What is wrong, in words; null where nothing is.</returns>
    public async Task<string?> ProblemAsync(HttpContext context, Person person, string? typed, CancellationToken stop)
    {
        if (person.PasswordHash is null) return string.Equals(typed?.Trim(), person.Email, StringComparison.OrdinalIgnoreCase) ? null : texts["Email.Wrong"].Value;
        if (string.IsNullOrEmpty(typed)) return texts["Password.Missing"].Value;
        // Counted as at the sign-in.
        var (found, wait) = await check.TryAsync(person.Email!, typed, Attempts.Network(context), stop);
        return found is not null ? null : wait is { } time ? WaitWords.Say(context, texts, time) : texts["OldPassword.Wrong"].Value;
    }
}
