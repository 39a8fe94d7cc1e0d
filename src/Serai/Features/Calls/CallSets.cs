using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Contributing;

namespace Serai.Features.Calls;

public static class CallSets
{
    extension(SeraiDb db)
    {
        public DbSet<Call> Calls => db.Set<Call>();
        public DbSet<CallForm> CallForms => db.Set<CallForm>();
        public DbSet<Submission> Submissions => db.Set<Submission>();
        public DbSet<SubmissionValue> SubmissionValues => db.Set<SubmissionValue>();
        public DbSet<WritingKey> WritingKeys => db.Set<WritingKey>();
        public DbSet<CallInvitation> CallInvitations => db.Set<CallInvitation>();
        public DbSet<Contributor> Contributors => db.Set<Contributor>();
    }
}
