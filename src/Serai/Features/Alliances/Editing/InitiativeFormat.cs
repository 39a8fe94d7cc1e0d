using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Platform.Editing;

namespace Serai.Features.Alliances.Editing;

/// <summary>An initiative, by the last part of its address, or by a name of it.</summary>
public sealed class InitiativeFormat : FieldFormat
{
    public override FieldType Type => FieldType.Reference;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var db = context.Db;
        var word = text.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        var found = await db.Initiatives.AsNoTracking()
            .Where(i => i.Slug == word || db.Set<SubjectText>().Any(t => t.SubjectId == i.Id && t.Field == TextField.Name && t.Text == text))
            .OrderBy(i => i.Slug).Select(i => new { i.Id, i.Slug }).Take(2).ToListAsync(context.Stop);
        if (found is [var only])
            return new(only.Slug, only.Id);
        var known = await db.Initiatives.OrderBy(i => i.Slug).Select(i => i.Slug).Take(20).ToListAsync(context.Stop);
        return FieldReading.Refused(text, new FieldProblem("NoSuchInitiative", text, string.Join(", ", known)) { Texts = typeof(AllianceFieldTexts) });
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Initiatives.Where(i => i.Id == id).Select(i => i.Slug).FirstOrDefaultAsync(context.Stop) ?? "";
    }
}
