namespace Serai.Platform.Paper;

/// <summary>Registers what prints.</summary>
public static class PaperSetup
{
    public static IServiceCollection AddPaper(this IServiceCollection services)
    {
        services.AddSingleton(parts => PaperSettings.Read(parts.GetRequiredService<IConfiguration>()));
        return services.AddSingleton<PaperTurns>().AddSingleton<PaperViews>().AddSingleton<PaperFonts>().AddSingleton<IPrintPaper, ChromiumPaper>();
    }
}
