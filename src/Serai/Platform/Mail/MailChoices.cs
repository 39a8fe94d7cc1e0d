using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Mail;

/// <summary>What people have chosen: asked by whoever sends, and by the page on which they choose.</summary>
public sealed class MailChoices(SeraiDb db, MailKinds kinds)
{
    /// <summary>All kinds with what holds for one person, in the order in which the features name them.</summary>
    public async Task<IReadOnlyList<KindChosen>> OfAsync(Guid person, CancellationToken stop)
    {
        var chosen = await db.MailChoices.AsNoTracking().Where(c => c.PersonId == person).ToDictionaryAsync(c => c.Kind, c => c.HowOften, stop);
        return [.. kinds.All.Select(k => new KindChosen(k, MailRules.HowOften(k, chosen.TryGetValue(k.Name, out var often) ? often : null)))];
    }

    public async Task<HowOften> HowOftenAsync(Guid person, MailKind kind, CancellationToken stop)
    {
        if (kind.MustCome) return HowOften.AtOnce;
        var chosen = await db.MailChoices.AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == person && c.Kind == kind.Name, stop);
        return MailRules.HowOften(kind, chosen?.HowOften);
    }

    /// <summary>Stops a kind for a person in the context; the daily mail by stopping all that comes in it.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public async Task<MailProblem?> StopAsync(Guid person, string kind, CancellationToken stop)
    {
        if (kind != MailKinds.Digest.Name) return await ChooseAsync(person, kind, HowOften.Never, stop);
        foreach (var daily in (await OfAsync(person, stop)).Where(k => k.HowOften == HowOften.Daily))
            await ChooseAsync(person, daily.Kind.Name, HowOften.Never, stop);
        return null;
    }

    /// <summary>Puts a choice into the context; the caller saves it.</summary>
    /// <returns>Why it cannot be; null where it can.</returns>
    public async Task<MailProblem?> ChooseAsync(Guid person, string kind, HowOften often, CancellationToken stop)
    {
        if (MailRules.Refuses(kinds.Find(kind), often) is { } problem) return problem;
        if (await db.MailChoices.FindAsync([person, kind], stop) is { } choice) choice.HowOften = often;
        else db.Add(new MailChoice { PersonId = person, Kind = kind, HowOften = often });
        return null;
    }
}

/// <param name="HowOften">Chosen, or what holds where nothing was.</param>
public sealed record KindChosen(MailKind Kind, HowOften HowOften)
{
    /// <summary>What it is called on the page, in the reader's language.</summary>
    public string NameIn(string language) => MailWords.Of(Kind.Texts, language)[Kind.Key("Name")];
}
