using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Kinds;

/// <summary>Another agreement, by the last part of its address.</summary>
public sealed class AgreementFormat : FieldFormat
{
    public override FieldType Type => FieldType.Reference;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var slug = text.TrimEnd('/').Split('/')[^1];
        return await context.Db.Agreements.Where(a => a.Slug == slug).Select(a => new { a.Id, a.Slug }).FirstOrDefaultAsync(context.Stop) is { } found
            ? new(found.Slug, found.Id)
            : FieldReading.Refused(text, new FieldProblem("NoSuchAgreement", text) { Texts = typeof(AgreementFieldTexts) });
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Agreements.Where(a => a.Id == id).Select(a => a.Slug).FirstOrDefaultAsync(context.Stop) ?? "";
    }
}
