using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations.Bulk;
using Serai.Features.Organizations.Editing.Kinds;
using Serai.Features.Organizations.Merging;
using Serai.Platform.Editing;

namespace Serai.Features.Organizations.Editing;

/// <summary>Registers what organizations are edited by.</summary>
public static class EditingSetup
{
    public static IServiceCollection AddOrganizationEditing(this IServiceCollection services)
    {
        services.AddSingleton<OrganizationKind>().AddSingleton<RecordKind>(s => s.GetRequiredService<OrganizationKind>());
        services.AddPart<NamePart>().AddPart<PlacePart>().AddPart<IdentifierPart>().AddPart<LinkPart>().AddPart<RelationPart>();
        return services.AddSingleton<Parts>().AddScoped<PartLines>().AddScoped<ConcludeMemberships>().AddScoped<MergeOrganizations>().AddScoped<BulkEdit>();
    }

    private static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : OrganizationPart => services
        .AddSingleton<T>()
        .AddSingleton<OrganizationPart>(s => s.GetRequiredService<T>())
        .AddSingleton<RecordKind>(s => s.GetRequiredService<T>());
}
