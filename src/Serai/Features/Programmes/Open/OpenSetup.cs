using Serai.Features.Programmes.Leading;

namespace Serai.Features.Programmes.Open;

/// <summary>Registers what programs read of programmes, and hands it out.</summary>
public static class OpenSetup
{
    public static IServiceCollection AddProgrammesOpen(this IServiceCollection services) => services.AddScoped<PublicEditions>().AddScoped<ProgrammesCalendar>();

    /// <summary>Calendars, and tables: those of programmes, editions and sessions, of numbers, outcomes and alumni.</summary>
    public static void MapProgrammes(this IEndpointRouteBuilder app)
    {
        app.MapProgrammeCalendars();
        app.MapProgrammeTables();
        app.MapProgrammeLeading();
    }
}
