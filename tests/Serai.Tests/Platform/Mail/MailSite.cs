using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Tests.Platform.Mail.Texts;

namespace Serai.Tests.Platform.Mail;

/// <summary>A site that sends its mail into a folder of its own, when it is told to.</summary>
internal sealed class MailSite : IAsyncDisposable
{
    public static readonly MailKind Proposal = new("proposal", typeof(SampleTexts));
    public static readonly MailKind Invitation = new("invitation", typeof(SampleTexts)) { MustCome = true };
    public static readonly Guid Chan = Guid.Parse("01934a5c-0000-7000-8000-000000000001");

    private MailSite(TestSite site, string folder) => (Site, Folder) = (site, folder);

    public TestSite Site { get; }

    public string Folder { get; }

    public static async Task<MailSite> StartAsync(DatabaseKind kind, params (string Name, string Value)[] settings) => await StartAsync(await SampleTemplate.EmptyAsync(kind), settings);

    public static async Task<MailSite> StartAsync(DatabaseAddress database, params (string Name, string Value)[] settings)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("serai-mail-").FullName, "mail");
        return new(await TestSite.StartAsync(database, [("Serai:Mail:Folder", folder), .. settings]), folder);
    }

    public static MailReader Reader(string language = "en") => new(Chan, "chan@example.edu.hk", "陳大文 Chan Tai Man", language);

    public static object[] Facts(string who = "Li Na") =>
        [who, "香港中文大學", new LocalDate(2026, 11, 23), 1234, new Uri("https://serai.example.org/proposals/7?a=1&b=2")];

    /// <summary>As a feature does: composed and added, and saved with whatever else was changed.</summary>
    public async Task<OutboxMail> AddAsync(string language = "en", string who = "Li Na", MailKind? kind = null)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var mail = scope.ServiceProvider.GetRequiredService<Mails>().Compose(Reader(language), kind ?? Proposal, Facts(who));
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    public Task TellAsync(MailKind kind, string who = "Li Na", string language = "en") => InAsync(async parts =>
    {
        await parts.GetRequiredService<Mails>().TellAsync(Reader(language), kind, Facts(who), CancellationToken.None);
        await parts.GetRequiredService<SeraiDb>().SaveChangesAsync();
    });

    public Task ChooseAsync(MailKind kind, HowOften often) => InAsync(async parts =>
    {
        var db = parts.GetRequiredService<SeraiDb>();
        Assert.Null(await new MailChoices(db, new([Proposal, Invitation])).ChooseAsync(Chan, kind.Name, often, CancellationToken.None));
        await db.SaveChangesAsync();
    });

    /// <summary>Does what is due, as the runner would.</summary>
    public Task WorkAsync() => Site.Services.GetRequiredService<JobRunner>().DoDueAsync();

    public Task<List<OutboxMail>> OutboxAsync() => Site.WithAsync((SeraiDb db) => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    public IReadOnlyList<MimeMessage> Files =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))] : [];

    public async Task InAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
