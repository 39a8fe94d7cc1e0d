using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>An id of an organization in a register. One id is one organization's.</summary>
public sealed class IdentifierPart : OrganizationPart
{
    private static readonly Field[] All =
    [
        Field.Of<OrganizationIdentifier>("scheme", new SchemeFormat(), i => i.Scheme.Length == 0 ? null : i.Scheme, (i, v) => i.Scheme = (string)v!, required: true),
        Field.Of<OrganizationIdentifier>("value", new TextFormat(), i => i.Value.Length == 0 ? null : i.Value, (i, v) => i.Value = (string)v!, required: true),
        Field.Of<OrganizationIdentifier>("preferred", new YesNoFormat(), i => i.Preferred, (i, v) => i.Preferred = (bool)v!),
    ];

    public override string Name => "organization-identifier";

    public override string Part => "identifiers";

    public override IReadOnlyList<Field> Fields => All;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var identifier = (OrganizationIdentifier)record;
        if (IdentifierRules.Read(identifier.Scheme, identifier.Value) is not { } value)
            return [("value", new FieldProblem("NotAnId." + identifier.Scheme, identifier.Value) { Texts = Texts })];
        var holder = await db.Organizations
            .Where(o => o.MergedIntoId == null && o.Identifiers.Any(i => i.Scheme == identifier.Scheme && i.Value == value && i.Id != identifier.Id))
            .Select(o => new { o.Slug, o.Name }).FirstOrDefaultAsync(stop);
        return holder is null ? [] : [("value", new FieldProblem("IdTaken", value, holder.Name, holder.Slug) { Texts = Texts })];
    }

    protected override async Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop) =>
        await db.OrganizationIdentifiers.FirstOrDefaultAsync(i => i.Id == id && i.OrganizationId == owner.Id, stop);

    protected override IQueryable<long> IdsOf(SeraiDb db, Guid owner) => db.OrganizationIdentifiers.Where(r => r.OrganizationId == owner).Select(r => r.Id);

    protected override long IdOf(object row) => ((OrganizationIdentifier)row).Id;

    protected override object New(Organization owner) => new OrganizationIdentifier { OrganizationId = owner.Id, Scheme = "", Value = "" };

    protected override void Follow(Organization owner, object row)
    {
        var identifier = (OrganizationIdentifier)row;
        identifier.Value = IdentifierRules.Read(identifier.Scheme, identifier.Value) ?? identifier.Value;
    }

    /// <summary>The registers that Serai knows.</summary>
    private sealed class SchemeFormat : FieldFormat
    {
        private static readonly IReadOnlyList<FieldChoice> All = [.. IdentifierRules.Schemes.Select(s => new FieldChoice(s, IdentifierLinks.Name(s)))];

        public override FieldType Type => FieldType.Choice;

        public override IReadOnlyList<FieldChoice> Choices(FieldContext context) => All;

        public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(IdentifierRules.Schemes.Contains(text)
            ? new FieldReading(text, text)
            : FieldReading.Refused(text, FieldProblem.NotAmong, string.Join(", ", IdentifierRules.Schemes)));

        public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
    }
}
