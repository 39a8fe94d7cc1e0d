using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Forms;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Calls.Applying;

/// <summary>Reads what was posted of one page of a form, files and organizations too.</summary>
public sealed class WrittenPage(SeraiDb db, FileStore files, FileScan scan, OrganizationQueries organizations)
{
    /// <summary>After the name of a file's input: the file that is there is taken out.</summary>
    public const string TakeOut = ".out";

    /// <summary>The files that are not taken, by the name of their input. Ask before the transaction begins: to scan a file takes a while.</summary>
    /// <param name="context">The request, with a form.</param>
    /// <param name="page">The page that was posted.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyDictionary<string, FileProblem>> RefusesAsync(HttpContext context, FormPage page, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var refused = new Dictionary<string, FileProblem>(StringComparer.Ordinal);
        foreach (var file in form.Files.Where(f => AsksFile(page, f.Name)))
        {
            await using var content = file.OpenReadStream();
            if (await FileTypes.RefusesAsync(file.FileName, content, stop) is var why and not FileRefused.None)
                refused[file.Name] = new(why, file.FileName);
            else if (await scan.RefusesAsync(file.FileName, content, stop) is { } found)
                refused[file.Name] = found;
        }
        return refused;
    }

    /// <param name="context">The request, with a form.</param>
    /// <param name="design">The form.</param>
    /// <param name="before">The answers so far.</param>
    /// <param name="page">The page that was posted.</param>
    /// <param name="refused">The files that are not taken.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>All answers, with the files that are taken.</returns>
    public async Task<FormAnswers> ReadAsync(HttpContext context, FormDesign design, FormAnswers before, FormPage page, IReadOnlyDictionary<string, FileProblem> refused, CancellationToken stop)
    {
        var form = await context.Request.ReadFormAsync(stop);
        var posted = form.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value.Select(v => v ?? "")], StringComparer.Ordinal);
        foreach (var name in form.Keys.Where(k => k.EndsWith(TakeOut, StringComparison.Ordinal)))
            posted.Remove(name[..^TakeOut.Length]);
        var added = new List<FileAnswer>();
        foreach (var file in form.Files.Where(f => AsksFile(page, f.Name) && !refused.ContainsKey(f.Name)))
        {
            await using var content = file.OpenReadStream();
            var stored = await files.PutAsync(content, file.FileName, context.Actor.PersonId, stop);
            added.Add(new(stored.Id, stored.Name, stored.Length));
            posted[file.Name] = [stored.Id.ToString("D")];
        }
        await ResolveAsync(page, posted, stop);
        return PostedAnswers.Read(design, posted, before, page.Id, added);
    }

    // The field's own path, or authors.2.cv.
    private static bool AsksFile(FormPage page, string name) => name.Split('.') switch
    {
        [var id] => page.Fields.Any(f => f.Id == id && f.Kind == FieldKind.File),
        [var group, _, var id] => page.Fields.Any(g => g.Id == group && g.Fields.Any(f => f.Id == id && f.Kind == FieldKind.File)),
        _ => false,
    };

    // Who picks from the list leaves the registry's word in the field; it is read as the name, and the word is kept beside it.
    private async Task ResolveAsync(FormPage page, Dictionary<string, IReadOnlyList<string>> posted, CancellationToken stop)
    {
        var ids = page.Fields.SelectMany(f => f.Fields.Prepend(f)).Where(f => f.Kind == FieldKind.Organization).Select(f => f.Id).ToHashSet();
        foreach (var name in posted.Keys.Where(k => ids.Contains(k.Split('.')[^1])).ToList())
        {
            var typed = posted[name] is [var first, ..] ? first.Trim() : "";
            var known = posted.TryGetValue(name + ".id", out var there) && there is [{ Length: > 0 } word, ..] ? word : null;
            posted[name + ".id"] = [];
            if (await FoundAsync(typed, stop) is { } found)
                (posted[name], posted[name + ".id"]) = ([found.Name], [found.Slug]);
            // As it was shown: the name of what was picked before.
            else if (known is not null && await FoundAsync(known, stop) is { } kept && kept.Name == typed)
                posted[name + ".id"] = [kept.Slug];
        }
    }

    private async Task<OrganizationBrief?> FoundAsync(string word, CancellationToken stop)
    {
        if (word.Length is 0 or > 200 || word.Any(char.IsWhiteSpace))
            return null;
        var slug = word.ToLowerInvariant();
        if (await db.HeirOf(db.Organizations.Where(o => o.Slug == slug), stop) is not { } heir)
            return null;
        return (await organizations.Briefs([heir.Id], System.Globalization.CultureInfo.CurrentUICulture.Name, stop)).GetValueOrDefault(heir.Id);
    }
}
