using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Api;
using Serai.Features.Search;
using Serai.Names;
using Serai.Platform.Editing;

namespace Serai.Features.Organizations.Editing;

/// <summary>
/// An organization, by the last part of its address, the address itself, its ROR id, its Serai id, or a whole name that is
/// only its. One that was merged means its heir.
/// </summary>
public sealed class OrganizationFormat : FieldFormat
{
    private const int Longest = 500, MostNamed = 5;

    public override FieldType Type => FieldType.Reference;

    public override int MaxLength => Longest;

    public override string Suggestions => OrganizationApiLinks.List;

    public override string Picker => SearchLinks.Organizations;

    public override async ValueTask<FieldReading> ReadAsync(string text, FieldContext context)
    {
        var db = context.Db;
        var word = text.TrimEnd('/').Split('/')[^1].ToLowerInvariant();
        var heir = RorId.Read(text) is { } ror ? await db.HeirOf(db.Organizations.Where(o => o.Identifiers.Any(i => i.Scheme == RorId.Scheme && i.Value == ror)), context.Stop)
            : Guid.TryParse(word, out var id) ? await db.HeirOf(id, context.Stop)
            : await db.HeirOf(db.Organizations.Where(o => o.Slug == word), context.Stop);
        return heir is not null ? new(heir.Slug, heir.Id) : await ByNameAsync(text, context);
    }

    public override async ValueTask<string> WriteAsync(object value, FieldContext context)
    {
        var id = (Guid)value;
        return await context.Db.Organizations.Where(o => o.Id == id).Select(o => o.Slug).FirstOrDefaultAsync(context.Stop) ?? "";
    }

    public override async ValueTask<string?> ExplainAsync(FieldReading reading, FieldContext context) =>
        reading.Value is Guid id ? await context.Db.Organizations.Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync(context.Stop) : null;

    private static async Task<FieldReading> ByNameAsync(string text, FieldContext context)
    {
        var (db, folded) = (context.Db, NameFold.Fold(text));
        var bearers = await (
            from n in db.OrganizationNames
            join o in db.Organizations on n.OrganizationId equals o.Id
            where n.Folded == folded && o.MergedIntoId == null
            select new { o.Id, o.Slug, o.Name }).Distinct().OrderBy(o => o.Slug).Take(MostNamed + 1).ToListAsync(context.Stop);
        if (bearers is [var only])
            return new(only.Slug, only.Id);
        if (bearers.Count > 1)
            return Refuse("SeveralOrganizations", text, bearers.Take(MostNamed).Select(b => $"{b.Slug} ({b.Name})"));
        var near = context.Parts.GetRequiredService<SearchIndex>().Search(text, MostNamed).Select(f => f.Id).ToList();
        var known = await db.Organizations.Where(o => near.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => $"{o.Slug} ({o.Name})", context.Stop);
        return near.Count == 0 ? Refuse("NoSuchOrganization", text, []) : Refuse("DidYouMean", text, near.Where(known.ContainsKey).Select(i => known[i]));
    }

    private static FieldReading Refuse(string code, string text, IEnumerable<string> candidates) =>
        FieldReading.Refused(text, new FieldProblem(code, text, string.Join("; ", candidates)) { Texts = typeof(OrganizationFieldTexts) });
}
