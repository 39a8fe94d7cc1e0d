using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Register;

/// <summary>A kept question as its reader sees it.</summary>
public sealed record ViewShown(RegisterView View, OrganizationBrief? Office, bool IsMine);

/// <summary>Keeps questions to the register under names.</summary>
public sealed class RegisterViews(SeraiDb db, OrganizationQueries organizations)
{
    /// <summary>The reader's own and those of the offices at which the reader works, by their names.</summary>
    public async Task<IReadOnlyList<ViewShown>> OfAsync(Actor actor, CancellationToken stop)
    {
        if (actor.PersonId is not { } person) return [];
        var places = Offices(actor);
        var views = await db.Set<RegisterView>().AsNoTracking().Where(v => v.PersonId == person || (v.OfficeId != null && places.Contains(v.OfficeId.Value))).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. views.Select(v => v.OfficeId).OfType<Guid>().Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        return [.. views.OrderBy(v => v.OfficeId is not null).ThenBy(v => v.Name, StringComparer.Ordinal).ThenBy(v => v.Id)
            .Select(v => new ViewShown(v, v.OfficeId is { } office ? briefs.GetValueOrDefault(office) : null, v.PersonId == person))];
    }

    /// <returns>The code of what is wrong; null once it is kept.</returns>
    public async Task<string?> KeepAsync(Actor actor, string? name, RegisterQuestion question, Guid? office, CancellationToken stop)
    {
        var (person, called, query) = (actor.PersonId!.Value, FieldValues.Clean(name ?? ""), (question with { Page = 1 }).Query());
        if (Wrong(called) is { } wrong) return wrong;
        if (query.Length > RegisterView.LongestQuery) return "LongQuery";
        if (office is { } place && !Offices(actor).Contains(place)) return "NotYourOffice";
        if (await db.Set<RegisterView>().CountAsync(v => v.PersonId == person, stop) >= RegisterView.Most) return "TooMany";
        db.Add(new RegisterView { PersonId = person, OfficeId = office, Name = called, Query = query });
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <returns>The code of what is wrong; null once it is called so.</returns>
    public async Task<string?> RenameAsync(Actor actor, Guid id, string? name, CancellationToken stop)
    {
        var called = FieldValues.Clean(name ?? "");
        if (Wrong(called) is { } wrong) return wrong;
        if (await MineAsync(actor, id, stop) is not { } view) return "Gone";
        view.Name = called;
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <returns>The code of what is wrong; null once it is no more.</returns>
    public async Task<string?> RemoveAsync(Actor actor, Guid id, CancellationToken stop)
    {
        if (await MineAsync(actor, id, stop) is not { } view) return "Gone";
        db.Remove(view);
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <summary>The offices at which somebody works, by their ids.</summary>
    public static IReadOnlyList<Guid> Offices(Actor actor) => [.. actor.Roles.Where(r => r.OrganizationId is not null && r.Role.Has(Right.SeeOffice)).Select(r => r.OrganizationId!.Value).Distinct()];

    private Task<RegisterView?> MineAsync(Actor actor, Guid id, CancellationToken stop) => db.Set<RegisterView>().FirstOrDefaultAsync(v => v.Id == id && v.PersonId == actor.PersonId, stop);

    private static string? Wrong(string name) => name.Length == 0 ? "NoName" : name.Length > RegisterView.LongestName ? "LongName" : HiddenSigns.First(name) is not null ? "HiddenName" : null;
}
