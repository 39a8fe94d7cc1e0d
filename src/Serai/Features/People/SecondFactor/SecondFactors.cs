using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.SignIn;
using Serai.Platform.History;

namespace Serai.Features.People.SecondFactor;

/// <summary>What came of a number or a recovery code.</summary>
public enum CodeAnswer
{
    Wrong,
    FromApp,
    Recovery,
}

/// <summary>Turns the second factor on, and checks what is shown of it.</summary>
public sealed class SecondFactors(SeraiDb db, IDataProtectionProvider protection, IClock clock, Attempts attempts, PeopleMail mail)
{
    private const string OfAccount = "code of";

    /// <summary>Null where it is off.</summary>
    public Task<Authenticator?> OfAsync(Guid person, CancellationToken stop) => db.Set<Authenticator>().FirstOrDefaultAsync(a => a.PersonId == person, stop);

    public Task<int> CodesLeftAsync(Guid person, CancellationToken stop) => db.Set<RecoveryCode>().CountAsync(c => c.PersonId == person, stop);

    /// <summary>A key for a form: only the same person can send it back.</summary>
    public byte[] Seal(Guid person, byte[] key) => Seal(person).Protect(key);

    /// <returns>Null where it was not sealed for the person.</returns>
    public byte[]? Open(Guid person, byte[] sealedKey)
    {
        try
        {
            return Seal(person).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <param name="code">What the app shows, as a proof that it has the key.</param>
    /// <returns>The recovery codes, which nobody is shown again; null where the number is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(HttpContext context, Person person, byte[] key, string? code, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (Totp.Find(key, Digits(code), now, long.MinValue) is not { } step || await OfAsync(person.Id, stop) is not null) return null;
        var codes = RecoveryCodes.New();
        try
        {
            await using var work = await db.BeginStepAsync(context.Doing("turn on the second factor", "people"), stop);
            db.Add(new Authenticator { PersonId = person.Id, SealedKey = Seal(person.Id, key), Since = now, LastStep = step });
            person.TwoFactorEnabled = true;
            await ReplaceCodesAsync(person.Id, codes, stop);
            mail.WaysInChanged(person);
            await work.CompleteAsync(stop);
        }
        catch (DbUpdateException problem) when (Overtaken.Is(problem))
        {
            // It was sent twice at once, and the other one was first.
            return null;
        }
        return codes;
    }

    /// <summary>New recovery codes; those so far are worth nothing from now on.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Person person, CancellationToken stop)
    {
        var codes = RecoveryCodes.New();
        await ReplaceCodesAsync(person.Id, codes, stop);
        mail.WaysInChanged(person);
        await db.SaveChangesAsync(stop);
        return codes;
    }

    /// <summary>Guesses are counted as those of passwords are. What is right is spent by it.</summary>
    /// <returns>What it was; or how long to wait.</returns>
    public async Task<(CodeAnswer Answer, Duration? Wait)> CheckAsync(Person person, string? text, CancellationToken stop)
    {
        var account = person.Id.ToString("N");
        if (await attempts.TakeAsync(AttemptLimit.OfAccount, OfAccount, account, stop) is { } wait) return (CodeAnswer.Wrong, wait);
        var answer = RecoveryCodes.Read(text ?? "") is { } code ? await SpendAsync(person.Id, code, stop) : await SpendNumberAsync(person.Id, Digits(text), stop);
        if (answer != CodeAnswer.Wrong) await attempts.ForgetAsync(OfAccount, account, stop);
        return (answer, null);
    }

    private async Task<CodeAnswer> SpendNumberAsync(Guid person, string number, CancellationToken stop)
    {
        if (await OfAsync(person, stop) is not { } authenticator || Open(person, authenticator.SealedKey) is not { } key) return CodeAnswer.Wrong;
        if (Totp.Find(key, number, clock.GetCurrentInstant(), authenticator.LastStep) is not { } step) return CodeAnswer.Wrong;
        authenticator.LastStep = step;
        return await SaveFirstAsync(stop) ? CodeAnswer.FromApp : CodeAnswer.Wrong;
    }

    private async Task<CodeAnswer> SpendAsync(Guid person, string code, CancellationToken stop)
    {
        var hash = RecoveryCodes.Hash(person, code);
        if (await db.Set<RecoveryCode>().FirstOrDefaultAsync(c => c.PersonId == person && c.Hash == hash, stop) is not { } found) return CodeAnswer.Wrong;
        db.Remove(found);
        return await SaveFirstAsync(stop) ? CodeAnswer.Recovery : CodeAnswer.Wrong;
    }

    // Of many who show the same at once one is the first.
    private async Task<bool> SaveFirstAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task ReplaceCodesAsync(Guid person, IEnumerable<string> codes, CancellationToken stop)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.PersonId == person).ToListAsync(stop));
        foreach (var code in codes)
            db.Add(new RecoveryCode { PersonId = person, Hash = RecoveryCodes.Hash(person, code) });
    }

    private IDataProtector Seal(Guid person) => protection.CreateProtector("serai second factor", person.ToString("N"));

    private static string Digits(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);
}
