using Serai.Features.Office.Kinds;
using Serai.Features.Office.Start;
using Serai.Platform.Privacy;

namespace Serai.Features.Office;

/// <summary>Registers the parts of this feature.</summary>
public static class OfficeSetup
{
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddPart<DelegatePart>().AddPart<ContactPart>().AddPart<DuesPart>().AddPart<ReminderPart>().AddPart<NotePart>().AddPart<FilePart>();
        services.AddSingleton<OfficeParts>().AddScoped<OfficeStaff>().AddScoped<OfficeQueries>().AddScoped<EraseForGood>().AddScoped<MarkDone>();
        services.AddScoped<ToDoQueries>().AddScoped<NewsQueries>().AddScoped<Visits>();
        services.AddSingleton(parts => StaleFigures.Read(parts.GetRequiredService<IConfiguration>()));
        services.AddScoped<IHeldOfPerson, OfficeHeld>();
        // What was written there is the office's, and may tell of others: taken along is that the person wrote it, and when.
        return services
            .AddRowsOfPerson(new RowsClaimed<OfficeNote>("office-notes", typeof(OfficeTexts), p => r => r.WrittenBy == p.Id) { Stays = true, Secrets = [nameof(OfficeNote.Text)] })
            .AddRowsOfPerson(new RowsClaimed<OfficeReminder>("office-reminders", typeof(OfficeTexts), p => r => r.WhoseId == p.Id || r.DoneBy == p.Id) { Stays = true, Secrets = [nameof(OfficeReminder.What)] })
            .AddRowsOfPerson(new RowsClaimed<OfficeVisit>("office-visits", typeof(OfficeTexts), p => r => r.PersonId == p.Id));
    }

    // Not among the kinds of records of the API and of proposals: what an office keeps is its own.
    private static IServiceCollection AddPart<T>(this IServiceCollection services)
        where T : OfficePart => services.AddSingleton<T>().AddSingleton<OfficePart>(parts => parts.GetRequiredService<T>());
}
