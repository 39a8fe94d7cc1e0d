using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Serai.Platform.Paper;

/// <summary>Writes documents where no page is asked for: in a job, or where what is printed is kept.</summary>
public sealed class PaperViews(IServiceScopeFactory scopes)
{
    /// <param name="view">From the root: <c>/Features/…/Sheets.cshtml</c>. It sets the layout for paper itself.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="language">The document's own, one that the interface is written in.</param>
    /// <returns>A finished document, as <see cref="IPrintPaper"/> takes it.</returns>
    public async Task<string> WriteAsync<T>(string view, T model, CultureInfo language)
    {
        // What the view tells the layout stays within this scope. The culture is that of this flow alone: the caller's is as it was.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        await using var scope = scopes.CreateAsyncScope();
        var parts = scope.ServiceProvider;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = parts }, new RouteData(), new ActionDescriptor());
        var found = parts.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, view, isMainPage: true);
        if (found.View is not { } written)
            throw new InvalidOperationException($"There is no view {view}.");
        await using var to = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await written.RenderAsync(new ViewContext(action, written, data, new TempDataDictionary(action.HttpContext, parts.GetRequiredService<ITempDataProvider>()), to, new HtmlHelperOptions()));
        return to.ToString();
    }
}
