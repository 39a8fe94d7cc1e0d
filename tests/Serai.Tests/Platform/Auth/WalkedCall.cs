using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Contributing;
using Serai.Features.Calls.Deciding;
using Serai.Features.Calls.Reviewing;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Auth;

/// <summary>A call for membership of the office that the walkers walk, with an accepted submission that has a file and a letter, and a round of review.</summary>
public sealed record WalkedCall(string Slug, Guid File, Guid Referee)
{
    public static Task<WalkedCall> KeepAsync(TestSite site) => site.WithAsync<SeraiDb, WalkedCall>(async db =>
    {
        var keeper = (await db.Set<Organization>().SingleAsync(o => o.Slug == SampleAddresses.Home)).Id;
        var now = Instant.FromUtc(2026, 1, 1, 0, 0);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var stored = await new FileStore(db, new FileScan(new ClamdSettings(null), NullLogger<FileScan>.Instance), SystemClock.Instance, NullLogger<FileStore>.Instance).PutAsync(new MemoryStream([1]), "one.pdf", null, default);
        var design = new FormDesign(["en"], [new FormPage("one", Wording.Of("en", "One"), [new FormField("cv", FieldKind.File, Wording.Of("en", "File")) { File = new([FileType.Pdf], 1) }])]);
        var call = new Call { Slug = "2026-99", KeeperId = keeper, Kind = CallKind.Membership, Title = "Walked", Zone = "Etc/UTC", PublishedAt = now, FormNumber = 1, EnteredAt = now };
        var answers = $$$"""{"cv":{"id":"{{{stored.Id:D}}}","name":"one.pdf","bytes":1}}""";
        var submission = new Submission { CallId = call.Id, KeeperId = keeper, Number = 1, State = SubmissionState.Submitted, FormNumber = 1, Draft = answers, Answers = answers, Name = "Walker", Email = "walker@example.org", Language = "en", BegunAt = now, SavedAt = now, SubmittedAt = now, FirstSubmittedAt = now };
        db.AddRange(
            call, new CallForm { CallId = call.Id, KeeperId = keeper, Number = 1, Design = DesignJson.Write(design).ToJsonString(), At = now, PublishedAt = now },
            submission, new CallDecision { CallId = call.Id, KeeperId = keeper, SubmissionId = submission.Id, Outcome = DecisionOutcome.Accepted, ProposedAt = now, ToldAt = now });
        db.Add(new ReviewRound { CallId = call.Id, KeeperId = keeper, Number = 1, Name = "Walked", Discussion = DiscussionRule.AfterOwn, Criteria = Criteria.Write([new("c1", "Walking", 1, 1, 5)]) });
        var referee = new Contributor { CallId = call.Id, SubmissionId = submission.Id, KeeperId = keeper, Role = ContributorRole.Referee, State = ContributorState.Done, Name = "Referee", Email = "referee@example.org", Hash = [1], Language = "en", AskedAt = now, AnsweredAt = now, FileId = stored.Id, FileName = "one.pdf" };
        db.Add(referee);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(call.Slug, stored.Id, referee.Id);
    });
}
