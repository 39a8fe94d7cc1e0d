using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;
using NodaTime.Testing;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Platform.Db;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.People;

/// <summary>Accounts with passwords, the mails they get, and time that goes on.</summary>
public static class Accounts
{
    public const string Good = "nine purple lanterns";

    extension(TestSite site)
    {
        /// <summary>A site that keeps its mails in a folder of its own.</summary>
        public static async Task<TestSite> WithMailAsync(DatabaseKind kind, params (string Name, string Value)[] settings) => await TestSite.StartAsync(
            await Databases.CopyAsync(await SampleTemplate.Of(kind)), [("Serai:Mail:Folder", Directory.CreateTempSubdirectory("serai-mail-").FullName), .. settings]);

        public async Task<Person> AccountAsync(string email, string name = "Ada Lovelace", string password = Good)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var person = Person.With(email, name, "en", site.Now);
            var made = await people.CreateAsync(person, password);
            Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Code)));
            return person;
        }

        public Instant Now => site.Services.GetRequiredService<IClock>().GetCurrentInstant();

        public void Wait(Duration time) => ((FakeClock)site.Services.GetRequiredService<IClock>()).Advance(time);

        /// <summary>Does what is due in the background: writes mails that were asked for, and sends them.</summary>
        public Task WorkAsync() => site.Services.GetRequiredService<JobRunner>().DoDueAsync();

        /// <summary>The mails to an address, the newest last.</summary>
        public async Task<List<OutboxMail>> MailsAsync(string to)
        {
            await site.WorkAsync();
            return await site.WithAsync((SeraiDb db) => db.Outbox.AsNoTracking().Where(m => m.ToAddress == to).OrderBy(m => m.Id).ToListAsync());
        }

        /// <summary>Their subjects and texts: as they came, where the site keeps a text no longer.</summary>
        public List<string> Mails(string to) => [.. Task.Run(() => site.MailsAsync(to)).GetAwaiter().GetResult().Select(m => $"{m.Subject}\n{m.Text ?? site.Delivered(m)}")];

        private string Delivered(OutboxMail mail) =>
            MimeMessage.Load(Path.Combine(site.Services.GetRequiredService<MailSettings>().Folder, mail.MessageId.Split('@')[0] + ".eml")).TextBody!.ReplaceLineEndings("\n");

        /// <summary>The path of the link in the newest mail to an address.</summary>
        public string MailedLink(string to) => new Uri(site.Mails(to)[^1].Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal))).AbsolutePath;
    }

    /// <summary>Signs in as a person would.</summary>
    public static Task<string> SignInAsync(this Visitor visitor, string email, string password = Good) =>
        visitor.FillAndGoAsync(PeopleLinks.SignIn, ("email", email), ("password", password));
}
