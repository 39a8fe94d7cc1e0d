namespace Serai.Platform.Jobs;

/// <summary>
/// A kind of work that is done in the background. It is made anew, with a database context of its own, for each piece of work.
/// </summary>
public interface IJob
{
    /// <summary>Does one piece of work that is due.</summary>
    /// <param name="stop">The program is to stop: give back what was not begun, finish what cannot be left half done.</param>
    /// <returns>True where it makes sense to ask again at once; false where nothing is due, or nothing could be done now.</returns>
    Task<bool> DoOneAsync(CancellationToken stop);
}

/// <summary>That there is such a job.</summary>
public sealed record JobKind(Type Job);

public static class JobsSetup
{
    /// <summary>Names a kind of work, for whoever runs them.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services)
        where T : class, IJob => services.AddScoped<T>().AddSingleton(new JobKind(typeof(T)));

    /// <summary>Does the work in this process; for the site, not for the command line. <c>Serai:Jobs=off</c> leaves it to other nodes.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<WakeUp>();
        services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, WakesOnCommit>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(parts => parts.GetRequiredService<JobRunner>());
        return services;
    }
}
