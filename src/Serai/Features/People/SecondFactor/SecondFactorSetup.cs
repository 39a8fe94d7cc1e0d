namespace Serai.Features.People.SecondFactor;

public static class SecondFactorSetup
{
    public static IServiceCollection AddSecondFactor(this IServiceCollection services) =>
        services.AddScoped<SecondFactors>().AddScoped<SecondFactorOff>().AddScoped<CodeStep>();
}
