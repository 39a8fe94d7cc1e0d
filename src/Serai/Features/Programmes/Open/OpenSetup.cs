namespace Serai.Features.Programmes.Open;

/// <summary>Registers what programs read of programmes.</summary>
public static class OpenSetup
{
    public static IServiceCollection AddProgrammesOpen(this IServiceCollection services) => services.AddScoped<PublicEditions>().AddScoped<ProgrammesCalendar>();
}
