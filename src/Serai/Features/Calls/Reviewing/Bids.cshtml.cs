using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Allocation;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Reviewing.Conflicts;
using Serai.Features.Calls.Reviewing.Given;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing;

/// <summary>What a reviewer knows about and would like to review. Submissions with which they are in conflict are not there. To others there is no such page.</summary>
[NeedsSignIn, RequestFormLimits(ValueCountLimit = 16_384)]
public sealed class BidsModel(SeraiDb db, CallQueries calls, OrganizationQueries organizations, ConflictFacts facts, SeenByReviewers seen) : CallPage(db, calls, organizations)
{
    public Reviewer Reviewer { get; private set; } = null!;

    /// <summary>The field whose options are topics; null where the newest round has none.</summary>
    public FormField? Topic { get; private set; }

    public IReadOnlyList<string> Topics { get; private set; } = [];
    public string FirstLanguage { get; private set; } = "";
    public IReadOnlyList<(Guid Id, string Title, ReviewBid Bid)> Free { get; private set; } = [];
    public bool WasSaved { get; private set; }
    public string Language => CultureInfo.CurrentUICulture.Name;

    public async Task<IActionResult> OnGet(string slug, string? saved, CancellationToken stop)
    {
        WasSaved = saved is not null;
        return await LoadAsync(slug, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string slug, CancellationToken stop)
    {
        if (!await LoadAsync(slug, stop))
            return NotFound();
        var form = await Request.ReadFormAsync(stop);
        // What is sent twice at once is read again, and the later one counts.
        await Db.AgainAsync(() => KeepAsync(form, stop));
        Response.Headers.Location = ReviewingLinks.Bids(slug) + "?saved=1";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<int> KeepAsync(IFormCollection form, CancellationToken stop)
    {
        var mine = Reviewer.Id;
        var reviewer = await Db.Reviewers.FirstAsync(r => r.Id == mine, stop);
        if (Topic is { } field)
            reviewer.Topics = string.Join(' ', reviewer.Topics.Split(' ').Where(t => t.Length > 0 && !t.StartsWith(field.Id + ".", StringComparison.Ordinal))
                .Concat(field.Options.Where(o => form["topic"].Contains(o.Id)).Select(o => $"{field.Id}.{o.Id}")));
        var there = await Db.Bids.Where(b => b.ReviewerId == mine).ToDictionaryAsync(b => b.SubmissionId, stop);
        foreach (var (id, _, _) in Free)
        {
            if (Platform.EnumNames.Read<ReviewBid>(form[$"bid.{id:N}"].ToString()) is not { } value)
                continue;
            if (there.TryGetValue(id, out var bid))
                bid.Value = value;
            else if (value != ReviewBid.None)
                Db.Add(new Bid { CallId = Call.Id, ReviewerId = mine, SubmissionId = id, PersonId = Reviewer.PersonId, Value = value });
        }
        return await Db.SaveChangesAsync(stop);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken stop)
    {
        var person = HttpContext.Actor.PersonId;
        if (person is null || !await FindAsync(slug, null, stop))
            return false;
        var id = Call.Id;
        if (await Db.Reviewers.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.PersonId == person && r.EndedAt == null, stop) is not { } reviewer)
            return false;
        Reviewer = reviewer;
        var rounds = await Db.ReviewRounds.AsNoTracking().Where(r => r.CallId == id).OrderByDescending(r => r.Number).ToListAsync(stop);
        // As long as nobody said that names may be seen, they are not.
        var anonymity = rounds.Count > 0 && rounds.All(r => r.Anonymity == Anonymity.Open) ? Anonymity.Open : Anonymity.Blind;
        var forms = await Db.CallForms.AsNoTracking().Where(f => f.CallId == id).ToDictionaryAsync(f => f.Number, f => CallQueries.Read(f.Design), stop);
        var newest = forms[forms.Keys.Max()];
        (Topic, FirstLanguage) = (rounds.FirstOrDefault()?.TopicField is { } field ? newest.Field(field) : null, newest.FirstLanguage);
        Topics = reviewer.TopicsOf(Topic?.Id);
        var table = await facts.OfAsync(Call, rounds.Any(r => r.KinConflict), reviewer.Id, stop);
        var bids = await Db.Bids.AsNoTracking().Where(b => b.ReviewerId == reviewer.Id).ToDictionaryAsync(b => b.SubmissionId, b => b.Value, stop);
        // Whoever declined or handed it over was told that they see nothing of it any more.
        var declined = await Db.Reviews.Where(r => r.ReviewerId == reviewer.Id && (r.State == ReviewState.Declined || r.State == ReviewState.HandedOver)).Select(r => r.SubmissionId).ToListAsync(stop);
        var free = table.Submissions.Except(declined).Where(s => table.IsFree(reviewer.Id, s)).ToHashSet();
        var submissions = await Db.Submissions.Where(s => s.CallId == id && s.State == SubmissionState.Submitted && s.Answers != null).OrderBy(s => s.Number)
            .Select(s => new { s.Id, s.Number, s.FormNumber, s.Answers }).ToListAsync(stop);
        Free = [.. submissions.Where(s => free.Contains(s.Id)).Select(s => (s.Id, seen.Title(forms[s.FormNumber], KeepDraft.Answers(forms[s.FormNumber], s.Answers!), s.Number!.Value, anonymity), bids.GetValueOrDefault(s.Id)))];
        return true;
    }
}
