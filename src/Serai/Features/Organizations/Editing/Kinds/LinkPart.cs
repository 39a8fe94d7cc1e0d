using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>A page of an organization on the web, or a domain that is its.</summary>
public sealed partial class LinkPart : OrganizationPart
{
    private const int Longest = 1000;

    private static readonly Field[] All =
    [
        Field.Of<OrganizationLink>("kind", new ChoiceFormat<LinkKind>(), l => l.Kind, (l, v) => l.Kind = (LinkKind)v!, required: true),
        Field.Of<OrganizationLink>("address", new TextFormat(maxLength: Longest), l => l.Address.Length == 0 ? null : l.Address, (l, v) => l.Address = (string)v!, required: true),
    ];

    public override string Name => "organization-link";

    public override string Part => "links";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var link = (OrganizationLink)record;
        return ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(
            link.Kind == LinkKind.Domain && !Domain().IsMatch(link.Address) ? [("address", new FieldProblem("NotADomain", link.Address) { Texts = Texts })]
            : link.Kind != LinkKind.Domain && !AddressFormat.IsAddress(link.Address) ? [("address", new FieldProblem(FieldProblem.NotAnAddress, link.Address))]
            : []);
    }

    protected override async Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop) =>
        await db.OrganizationLinks.FirstOrDefaultAsync(l => l.Id == id && l.OrganizationId == owner.Id, stop);

    protected override IQueryable<long> IdsOf(SeraiDb db, Guid owner) => db.OrganizationLinks.Where(r => r.OrganizationId == owner).Select(r => r.Id);

    protected override long IdOf(object row) => ((OrganizationLink)row).Id;

    protected override object New(Organization owner) => new OrganizationLink { OrganizationId = owner.Id, Address = "", Kind = LinkKind.Website };

    [GeneratedRegex(@"^(?=.{4,253}$)(\p{L}|\p{N})((\p{L}|\p{N}|-){0,61}(\p{L}|\p{N}))?(\.(\p{L}|\p{N})((\p{L}|\p{N}|-){0,61}(\p{L}|\p{N}))?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
