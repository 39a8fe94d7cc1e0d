using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Rules;

/// <summary>What an office's steps ask for: for all kinds, or for one.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class IndexModel(SeraiDb db, AgreementKinds kinds, OfficeStaff staff, OrganizationQueries organizations, ReadRules rules, IPersonNames persons)
    : RulePage(db, kinds, staff, organizations)
{
    public StageRules Rules { get; private set; } = null!;

    /// <summary>The approvers' rows of the rules that are set for just this kind, by stage.</summary>
    public ILookup<AgreementStage, AgreementApprover> Own { get; private set; } = null!;

    /// <summary>All kinds, with how many of their steps have a rule of their own.</summary>
    public IReadOnlyList<(string Key, string Name, int Set)> Kinds { get; private set; } = [];

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    /// <summary>Null for one who was deleted.</summary>
    public string? NameOf(Guid person) => names.GetValueOrDefault(person);

    public bool HasLeft(Guid person) => Staff.People.All(p => p.Id != person);

    public async Task<IActionResult> OnGet(string organization, string? kind, CancellationToken stop)
    {
        if (!await FindAsync(organization, kind ?? RuleLinks.AllKinds, Right.SeeOffice, stop))
            return NotFound();
        Rules = await rules.OfAsync(Office.Id, Kind, stop);
        var office = Office.Id;
        var set = await Db.Set<AgreementRule>().AsNoTracking().Include(r => r.Approvers).Where(r => r.OfficeId == office).ToListAsync(stop);
        Own = set.Where(r => r.Kind == Kind).SelectMany(r => r.Approvers.Select(a => (r.Stage, Row: a))).OrderBy(a => a.Row.Ordinal).ThenBy(a => a.Row.Id).ToLookup(a => a.Stage, a => a.Row);
        var counts = set.CountBy(r => r.Kind).ToDictionary();
        Kinds = [.. Known.Offered.Union(set.Select(r => r.Kind).Where(Known.IsKnown).Order(StringComparer.Ordinal)).Select(k => (k, Known.Name(k), counts.GetValueOrDefault(k)))];
        names = await persons.OfAsync([.. RuleRecord.WithApprovers.SelectMany(s => Rules.Of(s).Approvers).Select(a => a.PersonId).OfType<Guid>().Distinct()], stop);
        return Page();
    }
}
