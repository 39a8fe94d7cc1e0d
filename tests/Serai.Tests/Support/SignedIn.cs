using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>Signs people in at a test's site, past the sign-in page.</summary>
public static class SignedIn
{
    extension(TestSite site)
    {
        /// <summary>A browser in which nobody is signed in.</summary>
        public Visitor Nobody(string language = "en") => new(site.Address, language);

        /// <summary>A browser in which a new person is signed in who holds a role.</summary>
        /// <param name="at">The slug of the organization or alliance; null for everywhere.</param>
        public Task<Visitor> SignedInAsync(Role role, string? at = null, string? name = null) => site.SignedInAsync(name ?? $"{role} of {at ?? "all"}", (role, at));

        /// <summary>A browser in which a new person is signed in who holds these roles, or none.</summary>
        public async Task<Visitor> SignedInAsync(string name, params (Role Role, string? At)[] roles)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
            var now = scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
            var id = Guid.NewGuid().ToString("N")[..8];
            var person = Person.With($"{id}@example.org", name, "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), id);
            db.Add(person);
            foreach (var (role, at) in roles)
                db.Add(new Grant
                {
                    PersonId = person.Id,
                    Role = role,
                    OrganizationId = at is null ? null : (await db.Organizations.FirstAsync(o => o.Slug == at)).Id,
                    Since = TestSite.Today,
                });
            var token = Secret.New();
            var session = BrowserSessions.New(person.Id, token, now, "test");
            db.Add(session);
            await db.SaveChangesAsync();
            var visitor = new Visitor(site.Address) { PersonId = person.Id };
            visitor.Keep(SessionCookie.Plain, token);
            // As by the password, just now.
            var context = new DefaultHttpContext();
            scope.ServiceProvider.GetRequiredService<LastShown>().Set(context, session.Id, now);
            var shown = context.Response.Headers.SetCookie[0]!.Split(';')[0].Split('=', 2);
            visitor.Keep(shown[0], shown[1], PeopleLinks.Index);
            return visitor;
        }
    }
}
