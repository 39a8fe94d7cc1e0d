using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Serai.Features.People.SignIn;
using Serai.Platform.Localisation;

namespace Serai.Features.People.Accounts;

/// <summary>Makes an account from what a person wrote into a form.</summary>
public sealed class NewAccount(UserManager<Person> people, IPasswordHasher<Person> hasher, IClock clock, IStringLocalizer<PeopleTexts> texts)
{
    /// <summary>Before a step begins: hashing a password takes long, and nobody should wait for it.</summary>
    /// <param name="problems">Gets what is wrong, beside the fields <c>name</c>, <c>email</c> and <c>password</c>.</param>
    /// <returns>The person, to be saved; null where something is wrong.</returns>
    public Person? Prepare(string? email, string? name, string? password, string language, ModelStateDictionary problems)
    {
        name = name?.Trim();
        if (string.IsNullOrEmpty(name)) problems.AddModelError("name", texts["Name.Missing"]);
        else if (TypedLine.Problem(texts, "Name", name, PersonMap.LongestName) is { } wrong) problems.AddModelError("name", wrong);
        if (!EmailRules.IsLike(email)) problems.AddModelError("email", EmailRules.Problem(texts, email));
        if (PasswordRules.Problem(password, email, name) is { } problem) problems.AddModelError("password", texts[problem, PasswordRules.Shortest, PasswordRules.Longest]);
        if (!problems.IsValid) return null;
        var person = Person.With(email!.Trim(), name!, Languages.Meant(language) ?? Languages.English, clock.GetCurrentInstant());
        person.PasswordHash = hasher.HashPassword(person, password!);
        return person;
    }

    /// <returns>False where it cannot be made, and the problems say why.</returns>
    public async Task<bool> SaveAsync(Person person, ModelStateDictionary problems)
    {
        if ((await people.CreateAsync(person)).Succeeded) return true;
        problems.AddModelError("email", texts["Email.Refused"]);
        return false;
    }
}
