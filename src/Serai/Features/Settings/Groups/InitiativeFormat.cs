using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Editing;
using Serai.Platform.Localisation;

namespace Serai.Features.Settings.Groups;

/// <summary>An initiative, by the last part of its address; there are a handful, so one chooses.</summary>
public sealed class InitiativeFormat : FieldFormat
{
    public override FieldType Type => FieldType.Choice;

    public override IReadOnlyList<FieldChoice> Choices(FieldContext context)
    {
        var all = context.Db.Initiatives.AsNoTracking().Select(i => new { i.Id, i.Slug }).ToList();
        var ids = all.ConvertAll(i => i.Id);
        var names = context.Db.SubjectTexts.AsNoTracking().Where(t => t.Field == TextField.Name && ids.Contains(t.SubjectId)).OrderBy(t => t.Id).ToLookup(t => t.SubjectId);
        return [.. all.Select(i => new FieldChoice(i.Slug, TextChoice.In(names[i.Id], TextField.Name, CultureInfo.CurrentUICulture.Name).FirstOrDefault()?.Text ?? i.Slug)).OrderByName(c => c.Label!)];
    }

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context) =>
        await context.Db.Initiatives.Where(i => i.Slug == text).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(context.Stop) is { } id
            ? new(text, id)
            : FieldReading.Refused(text, new FieldProblem("NoInitiative", text) { Texts = typeof(SettingFieldTexts) });

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Initiatives.Where(i => i.Id == id).Select(i => i.Slug).FirstOrDefaultAsync(context.Stop) ?? "";
    }
}
