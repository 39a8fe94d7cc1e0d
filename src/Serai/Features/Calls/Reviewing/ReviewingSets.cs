using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Reviewing.Discussions;
using Serai.Features.Calls.Reviewing.Reminding;

namespace Serai.Features.Calls.Reviewing;

public static class ReviewingSets
{
    extension(SeraiDb db)
    {
        public DbSet<ReviewRound> ReviewRounds => db.Set<ReviewRound>();
        public DbSet<Reviewer> Reviewers => db.Set<Reviewer>();
        public DbSet<Review> Reviews => db.Set<Review>();
        public DbSet<DeclaredConflict> DeclaredConflicts => db.Set<DeclaredConflict>();
        public DbSet<Bid> Bids => db.Set<Bid>();
        public DbSet<ReviewRemark> ReviewRemarks => db.Set<ReviewRemark>();
        public DbSet<ReviewReminder> ReviewReminders => db.Set<ReviewReminder>();
    }
}
