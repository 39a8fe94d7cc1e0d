using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Wording.Word;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Comments;

/// <summary>
/// What came in a document of Word with its text: what people wrote beside it becomes comments, and what of it is no text is said in one. They are the
/// keeper's own, until it tells the parties.
/// </summary>
public sealed class CommentsOfWord(SeraiDb db, IStringLocalizer<CommentTexts> texts)
{
    /// <returns>What is kept with the version; null where the text is open to no comments any more.</returns>
    public async Task<Func<Agreement, Doing, IReadOnlyList<object>>?> WithAsync(Guid agreement, WordRead read, string language, Actor actor, string file, CancellationToken stop)
    {
        var clauses = read.Text.Clauses.Count() - read.Text.Numbered.Count();
        var said = read.Comments.Select(c => (Clause: c.Clause - clauses is >= 0 and var place ? (place + 1).ToString(CultureInfo.InvariantCulture) : null, Text: texts["FromWord", c.Author.Length == 0 ? texts["Somebody"].Value : c.Author, c.Text].Value)).ToList();
        List<string> apart = [.. read.HadChanges ? [texts["Word.Changes"].Value] : (string[])[], .. read.LeftOut.Select(l => texts["Word." + l].Value)];
        if (apart.Count > 0)
            said.Insert(0, (null, string.Join('\n', apart.Prepend(texts["Word.Apart", file, language].Value))));
        // One and the same document may come twice.
        var known = (await db.Set<AgreementComment>().AsNoTracking().Where(c => c.AgreementId == agreement && c.IsInternal).Select(c => new { c.Clause, c.Text }).ToListAsync(stop)).Select(c => (c.Clause, c.Text)).ToHashSet();
        said.RemoveAll(known.Contains);
        return said.Count == 0 ? null : (of, doing) => !actor.MayComment(of) ? [] : [.. said.Select(s => new AgreementComment
        {
            AgreementId = of.Id, KeeperId = of.KeeperId, OfficeId = of.KeeperId, Clause = s.Clause, Text = s.Text, IsInternal = true, PersonId = doing.PersonId, At = doing.At,
        })];
    }
}
