using Microsoft.EntityFrameworkCore;
using Serai.Platform.Files.Store;

namespace Serai.Features.Calls.Applying;

/// <summary>The files of submissions: those of their answers, submitted or not, and the letters that others sent for them.</summary>
public sealed class SubmissionFiles(SeraiDb db, CallQueries calls, FileStore files)
{
    /// <summary>Takes them away for good, before the submissions go. The caller saves.</summary>
    public async Task EraseAsync(IReadOnlyCollection<Submission> submissions, CancellationToken stop)
    {
        foreach (var submission in submissions)
        {
            var design = await calls.DesignAsync(submission.CallId, submission.FormNumber, stop);
            var there = new[] { submission.Draft, submission.Answers }.OfType<string>().SelectMany(a => KeepDraft.Answers(design, a).Files);
            foreach (var file in there.Select(f => f.Id).Distinct())
                await files.EraseAsync(file, stop);
        }
        List<Guid> gone = [.. submissions.Select(s => s.Id)];
        foreach (var letter in await db.Contributors.Where(c => gone.Contains(c.SubmissionId) && c.FileId != null).Select(c => c.FileId!.Value).ToListAsync(stop))
            await files.EraseAsync(letter, stop);
    }
}
