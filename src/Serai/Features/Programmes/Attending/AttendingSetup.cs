using Serai.Features.Organizations.Merging;
using Serai.Features.Programmes.Attending.CheckingIn;
using Serai.Features.Programmes.Attending.Completing;
using Serai.Features.Programmes.Taking;
using Serai.Platform.History.Undo;
using Serai.Platform.Privacy;

namespace Serai.Features.Programmes.Attending;

/// <summary>Registers attendance, the check-in and completion.</summary>
public static class AttendingSetup
{
    public static IServiceCollection AddAttending(this IServiceCollection services) => services
        .AddScoped<CodesOfEdition>().AddScoped<TakeAttendance>().AddScoped<AttendanceQueries>().AddScoped<ReadAttendance>()
        .AddScoped<CheckInDevices>().AddScoped<CheckInList>().AddScoped<SyncDevice>().AddSingleton<SyncTurns>()
        .AddScoped<CompletionQueries>().AddScoped<CompletedCounts>().AddScoped<DecideCompletion>().AddScoped<CompletionWords>()
        .AddScoped<IBesideEdition, AttendanceBeside>().AddScoped<IBesideEdition, CheckInBeside>().AddScoped<IBesideEdition, CompletionBeside>()
        .AddScoped<IBesideParticipant, CodeBesideParticipant>()
        .AddScoped<IFollowsHeir, AttendingFollowsHeir>().AddScoped<IStandsFast, AttendingStands>()
        .AddScoped<IHeldOfPerson, AttendedHeld>()
        .AddRowsOfPerson(new RowsClaimed<Attendance>("attendance-taken", typeof(AttendingTexts), p => r => r.PersonId == p.Id) { Stays = true })
        .AddRowsOfPerson(new RowsClaimed<CheckInDevice>("check-in-devices", typeof(AttendingTexts), p => r => r.PersonId == p.Id) { Stays = true, Secrets = [nameof(CheckInDevice.Hash)] })
        .AddRowsOfPerson(new RowsClaimed<CompletionDecision>("completion-decisions", typeof(AttendingTexts), p => r => r.PersonId == p.Id) { Stays = true });

    public static void MapAttending(this IEndpointRouteBuilder app)
    {
        app.MapCheckIn();
        app.MapAttendanceFiles();
        app.MapCompletionFile();
    }
}
