using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.Alliances;
using Serai.Features.Organizations;
using Serai.Names;
using Serai.Platform.Db;

namespace Serai.Bench;

/// <summary>
/// Saves a change of what a page shows before each request reaches the site: really, through the context, into the database.
/// </summary>
public sealed class SaveBeforeEach : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly IServiceProvider services;
    private readonly Action<SeraiDb, int> change;
    private readonly Lock turn = new();
    private int count;

    private SaveBeforeEach(IServiceProvider services, Action<SeraiDb, int> change) => (this.services, this.change) = (services, change);

    /// <param name="mode">still: nothing; own: a name of what the page is about; member: the name of an organization it lists; figure: a number reported of it; all: everything may have changed.</param>
    public static async Task<SaveBeforeEach?> ForAsync(IServiceProvider services, string mode, string page)
    {
        if (mode == "still") return null;
        if (mode == "all")
        {
            var version = services.GetRequiredService<DataVersion>();
            return new(services, (_, _) => version.Moved());
        }
        if (mode == "other")
        {
            var version = services.GetRequiredService<DataVersion>();
            return new(services, (_, _) => version.Moved(new Touched { Things = { (typeof(Organization), Guid.Empty) } }));
        }
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var slug = page.Split('/', '?')[2];
        var id = await db.Organizations.Where(o => o.Slug == slug).Select(o => o.Id).SingleAsync();
        if (mode == "figure")
        {
            var figure = await db.ReportedFigures.AsNoTracking().FirstAsync(f => f.AllianceId == id && f.Measure == Measure.Members);
            return new(services, (context, n) => Set(context, figure, nameof(ReportedFigure.Value), figure.Value + n % 2));
        }
        if (mode == "member")
            id = (await db.Memberships.Where(m => m.AllianceId == id && m.MemberId != null && m.CountryCode != null).OrderBy(m => m.MemberName).Select(m => m.MemberId).FirstAsync())!.Value;
        var name = await db.OrganizationNames.AsNoTracking().OrderBy(n => n.Id).FirstAsync(n => n.OrganizationId == id && n.Language == "en" && n.Kind == NameKind.Official || n.OrganizationId == id && n.Kind == NameKind.Label);
        return new(services, (context, n) => Set(context, name, nameof(OrganizationName.Text), name.Text[..^1] + (char)('a' + n % 2)));
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.AspNetCore")
            listener.Subscribe(this, name => name is "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start" or "Microsoft.AspNetCore.Hosting.HttpRequestIn");
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        lock (turn)
        {
            using var scope = services.CreateScope();
            change(scope.ServiceProvider.GetRequiredService<SeraiDb>(), ++count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Set(SeraiDb db, object row, string property, object value)
    {
        var changed = db.Attach(row).Property(property);
        changed.CurrentValue = value;
        changed.IsModified = true;
        db.SaveChangesAsync().GetAwaiter().GetResult();
        db.ChangeTracker.Clear();
    }
}
