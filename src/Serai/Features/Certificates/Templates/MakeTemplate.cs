using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Templates;

/// <summary>Makes a template: from one of the ready ones, or as a copy.</summary>
public sealed class MakeTemplate(SeraiDb db, IClock clock)
{
    public const string Add = "add", Copy = "copy";

    public Task<(Guid Id, Guid Step)> NewAsync(HttpContext context, Guid keeper, string name, CertificateDesign design, CancellationToken stop) => db.AgainAsync(async () =>
        await KeepAsync(context, Add, new() { KeeperId = keeper, Name = Short(name), Design = CertificateDesignJson.Write(design), EnteredAt = clock.GetCurrentInstant() }, stop));

    /// <returns>The copy; null where there is none, or it is not theirs to copy.</returns>
    public Task<(Guid Id, Guid Step)?> CopyAsync(HttpContext context, Guid id, Func<string, string> name, CancellationToken stop) => db.AgainAsync<(Guid, Guid)?>(async () =>
        await db.CertificateTemplates.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, stop) is { } old && context.Actor.May(Right.Edit, old.KeeperId)
            ? await KeepAsync(context, Copy, new() { KeeperId = old.KeeperId, Name = Short(name(old.Name)), Design = old.Design, CopiedFromId = old.Id, EnteredAt = clock.GetCurrentInstant() }, stop)
            : null);

    private async Task<(Guid Id, Guid Step)> KeepAsync(HttpContext context, string verb, CertificateTemplate template, CancellationToken stop)
    {
        await using var step = await db.BeginStepAsync(context.Doing(verb, TemplateLinks.Subject(template.Id), template.KeeperId), stop);
        db.Add(template);
        await step.CompleteAsync(stop);
        return (template.Id, step.Id);
    }

    private static string Short(string name) => name.Length <= TemplateMap.LongestName ? name : name[..(char.IsHighSurrogate(name[TemplateMap.LongestName - 1]) ? TemplateMap.LongestName - 1 : TemplateMap.LongestName)];
}
