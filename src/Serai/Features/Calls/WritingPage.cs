using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Calls.Applying;
using Serai.Forms;

namespace Serai.Features.Calls;

/// <summary>
/// A page of one submission for its writer. The secret in its address says that they may, and is unknown to any other site, so a form needs no
/// token besides: nothing typed is lost by signing in or out meanwhile, or by a session that ended.
/// </summary>
public abstract class WritingPage(KeepDraft drafts) : PageModel
{
    public Call Call { get; private set; } = null!;
    public Submission Submission { get; private set; } = null!;
    public FormDesign Design { get; private set; } = null!;

    /// <summary>As written so far.</summary>
    public FormAnswers Answers { get; protected set; } = FormAnswers.None;

    public string Secret { get; private set; } = "";
    public string Language => CultureInfo.CurrentUICulture.Name;
    public string Title => Call.TitleIn(Language);

    /// <summary>The pages that the answers make relevant, with their headings.</summary>
    public IEnumerable<(FormPage Page, string Title)> Pages
    {
        get
        {
            var relevance = Relevance.Of(Design, Answers);
            return Design.Pages.Where(p => relevance.HasPage(p.Id)).Select(p => (p, p.Title.In(Language, Design.FirstLanguage)));
        }
    }

    protected KeepDraft Drafts => drafts;

    protected async Task<bool> FindAsync(string slug, string secret, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        // The address is the key: it is told to nobody.
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await drafts.FindAsync(slug, secret, stop) is not var (call, submission) || call.PublishedAt is null)
            return false;
        (Call, Submission, Secret) = (call, submission, secret);
        (Design, Answers) = await drafts.ReadAsync(call, submission, stop);
        return true;
    }
}
