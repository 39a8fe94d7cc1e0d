using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Platform.Privacy;

/// <summary>Rows of one kind that belong to a person by one of their columns.</summary>
public sealed class RowsOfPerson<T>(SeraiDb db, RowsClaimed<T> claim) : IHeldOfPerson
    where T : class
{
    public string Name => claim.Name;

    public Type Texts => claim.Texts;

    public IReadOnlyCollection<Type> Rows => [typeof(T)];

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(HeldPerson person, CancellationToken stop)
    {
        var rows = await db.Set<T>().AsNoTracking().Where(claim.Whose(person)).ToListAsync(stop);
        return [.. rows.Select(r => Written(r)).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Row)];
    }

    public async Task EraseAsync(HeldPerson person, CancellationToken stop)
    {
        if (claim.Stays) return;
        db.RemoveRange(await db.Set<T>().Where(claim.Whose(person)).ToListAsync(stop));
    }

    private (string Key, JsonObject Row) Written(T row)
    {
        var json = HeldRow.Of(db, row, claim.Secrets);
        claim.More?.Invoke(row, json);
        return (RowJson.Key(db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Select(p => p.GetGetter().GetClrValue(row))), json);
    }
}

/// <summary>What a feature says of its rows.</summary>
/// <param name="Whose">Which of them are a person's.</param>
public sealed record RowsClaimed<T>(string Name, Type Texts, Func<HeldPerson, Expression<Func<T, bool>>> Whose)
{
    /// <summary>Properties that let somebody in, or are no facts about anybody: never taken out.</summary>
    public string[] Secrets { get; init; } = [];

    /// <summary>They are the institution's, and name the person by the id alone: they stay.</summary>
    public bool Stays { get; init; }

    /// <summary>Adds what is not a column.</summary>
    public Action<T, JsonObject>? More { get; init; }
}

public static class HeldRow
{
    /// <summary>All columns of a row, so that one added later is in it by itself.</summary>
    public static JsonObject Of<T>(SeraiDb db, T row, params string[] without)
        where T : class
    {
        var json = new JsonObject();
        foreach (var column in db.Model.FindEntityType(typeof(T))!.GetProperties().Where(p => !p.IsShadowProperty() && !without.Contains(p.Name)))
            json[JsonNamingPolicy.CamelCase.ConvertName(column.Name)] = RowJson.Of(column.GetGetter().GetClrValue(row));
        return json;
    }

    /// <summary>Claims rows of one kind.</summary>
    public static IServiceCollection AddRowsOfPerson<T>(this IServiceCollection services, RowsClaimed<T> claim)
        where T : class => services.AddScoped<IHeldOfPerson>(parts => new RowsOfPerson<T>(parts.GetRequiredService<SeraiDb>(), claim));
}
