using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.People.Accounts;
using Serai.Platform.Db;
using Serai.Platform.Localisation;
using Serai.Platform.Privacy;

namespace Serai.Tests.Features.People.Privacy;

/// <summary>Whatever refers to a person can be shown, taken out and erased: no row is forgotten.</summary>
public sealed class ClaimedTests
{
    private static readonly string[] Names = ["PersonId", "UserId", "OwnerId", "By", "Who", "Email", "ToAddress"];

    // Refer to persons, and hold nothing that is a person's here: with the reason.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["Decision.By"] = "Who decided, in the words of the table that was imported: of a reference work, not of an account.",
        ["AgreementObligation.OwedBy"] = "The party that owes it, an organization.",
    };

    [Fact]
    public async Task Every_row_that_refers_to_a_person_is_claimed()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await using var scope = site.Services.CreateAsyncScope();
        var claimed = scope.ServiceProvider.GetServices<IHeldOfPerson>().SelectMany(p => p.Rows).ToHashSet();
        var model = scope.ServiceProvider.GetRequiredService<SeraiDb>().Model;
        var missing =
            from entity in model.GetEntityTypes()
            where !entity.IsOwned() && !claimed.Contains(entity.ClrType)
            from property in entity.GetProperties()
            where Refers(property) && !Others.ContainsKey($"{entity.ClrType.Name}.{property.Name}")
            select $"{entity.ClrType.Name}.{property.Name}";
        Assert.Empty(missing);
        Assert.Contains(typeof(Person), claimed);
    }

    [Fact]
    public async Task Every_part_has_a_name_of_its_own_and_says_why_it_is_held()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await using var scope = site.Services.CreateAsyncScope();
        var parts = scope.ServiceProvider.GetServices<IHeldOfPerson>().ToList();
        Assert.Equal(parts.Count, parts.Select(p => p.Name).Distinct().Count());
        Assert.Empty(
            from part in parts
            from language in Languages.All
            let texts = TextCatalogue.Texts(part.Texts, language)
            from key in (string[])[$"Held.{part.Name}", $"Held.{part.Name}.Why"]
            where !texts.ContainsKey(key)
            select $"{part.Texts.Name} {language.Name}: {key}");
    }

    private static bool Refers(IProperty property) =>
        Names.Contains(property.Name)
        || (property.Name.EndsWith("By", StringComparison.Ordinal) && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid))
        || property.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person));
}
