using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls;
using Serai.Platform.Editing;

namespace Serai.Features.Programmes.Making;

/// <summary>A call, by the last part of its address.</summary>
public sealed class CallFormat : FieldFormat
{
    public override FieldType Type => FieldType.Reference;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var slug = text.TrimEnd('/').Split('/')[^1];
        return await context.Db.Calls.Where(c => c.Slug == slug).Select(c => new { c.Id, c.Slug }).FirstOrDefaultAsync(context.Stop) is { } found
            ? new(found.Slug, found.Id)
            : FieldReading.Refused(slug, EditionRecord.Problem("NoSuchCall", slug));
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Calls.Where(c => c.Id == id).Select(c => c.Slug).FirstOrDefaultAsync(context.Stop) ?? "";
    }
}
