using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Features.People.SignIn;
using Serai.Features.People.Tickets;

namespace Serai.Features.People;

public static class PeopleSets
{
    extension(SeraiDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<Grant> Grants => db.Set<Grant>();
        public DbSet<Ticket> Tickets => db.Set<Ticket>();
        public DbSet<PasswordWish> PasswordWishes => db.Set<PasswordWish>();
        public DbSet<Attempt> Attempts => db.Set<Attempt>();
    }
}
