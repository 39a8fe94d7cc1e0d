using Serai.Platform.Jobs;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>Registers what records are changed by through the API.</summary>
public static class RecordsSetup
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<WriteRate>().AddScoped<OnceOnly>().AddJob<ForgetKeptAnswers>().AddScoped<AddRecord>().AddScoped<ChangeRecord>().AddScoped<ProposeRecord>();
}
