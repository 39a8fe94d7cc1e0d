using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing.Bringing;
using Serai.Features.Agreements.Importing.Naming;
using Serai.Features.Agreements.Importing.Reading;
using Serai.Features.Agreements.Life;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Agreements.Importing.Taking;

/// <summary>Says what taking a register in would do, row by row; it changes nothing. However many rows there are, the number of its statements hardly grows.</summary>
public sealed class PlanImport(SeraiDb db, ReadRegister read, LookUpPartners names)
{
    private const int AtOnce = 1000;

    private Dictionary<string, AgreementImportPartner> partners = [];
    private IReadOnlyDictionary<Guid, Guid> heirs = new Dictionary<Guid, Guid>();
    private readonly Dictionary<Guid, (string Name, OrganizationStatus Status)> known = [];

    /// <param name="import">Which register.</param>
    /// <param name="mayAdd">Whoever asks may add organizations to the registry.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImportPlan> OfAsync(AgreementImport import, bool mayAdd, CancellationToken stop)
    {
        var register = await read.OfAsync(import, stop);
        await PartnersAsync(import, stop);
        var there = await AgreementsThere.OfAsync(db, import.KeeperId, stop);
        var documents = new MatchDocuments(await db.AgreementImportDocuments.AsNoTracking().Where(d => d.ImportId == import.Id).ToListAsync(stop));
        var slugs = await SlugsAsync([.. register.Rows.Select(r => r.Row.AgreementId).OfType<Guid>()], stop);
        var lines = new List<PlanLine>();
        foreach (var (row, said) in register.Rows)
        {
            if (row.Step is not null)
                lines.Add(new(PlanKind.Taken, row, said) { Slug = row.AgreementId is { } id ? slugs.GetValueOrDefault(id) : null });
            else if (said is null)
                lines.Add(new(PlanKind.LeftOut, row, null) { Issues = [new(IssueWeight.Wrong, null, row.Problem!, "Table")] });
            else if (row.IsLeftOut)
                lines.Add(new(PlanKind.LeftOut, row, said) { Issues = [new(IssueWeight.Remark, null, "", "LeftOut")] });
            else
                lines.Add(Line(import, row, said, there, documents, mayAdd));
        }
        return new(lines);
    }

    private PlanLine Line(AgreementImport import, AgreementImportRow row, RowRead said, AgreementsThere there, MatchDocuments documents, bool mayAdd)
    {
        var (parties, issues) = (new List<PlanParty>(), said.Issues.ToList());
        foreach (var asked in said.Partners)
            if (Party(asked, said, mayAdd, issues) is { } party && party.Organization != import.KeeperId && parties.TrueForAll(p => p.Key != party.Key))
                parties.Add(party);
        var (found, missing, several) = documents.Of(said.Files, said.Reference);
        issues.AddRange(missing.Select(f => new RowIssue(IssueWeight.Remark, ColumnPurpose.File, f, "NoDocument")));
        issues.AddRange(several.Select(f => new RowIssue(IssueWeight.Wrong, ColumnPurpose.File, f, "SeveralDocuments")));
        if (issues.Exists(i => i.Code == "PartnerLeftOut"))
            return new(PlanKind.LeftOut, row, said) { Parties = parties, Issues = issues };
        var isOpen = issues.Exists(i => i.Weight != IssueWeight.Remark);
        if (!isOpen && parties.Count == 0)
            (isOpen, _) = (true, Add(issues, new(IssueWeight.Wrong, ColumnPurpose.Partner, "", "Alone")));
        if (!isOpen && there.Of(said, parties) is { } same)
            return new(same.Number is null ? PlanKind.There : PlanKind.LeftOut, row, said) { Parties = parties, Slug = same.Slug, Issues = [.. issues, new(IssueWeight.Remark, null, "", same.Number is null ? "There" : "Twice", same.Number?.ToString(CultureInfo.InvariantCulture) ?? same.Slug!)] };
        if (!isOpen)
            there.Add(said, parties, row.Number);
        return new(isOpen ? PlanKind.Waits : PlanKind.Added, row, said) { Parties = parties, Documents = found, Issues = issues };
    }

    private PlanParty? Party(PartnerAsked asked, RowRead said, bool mayAdd, List<RowIssue> issues)
    {
        if (!partners.TryGetValue(names.KeyOf(asked), out var partner))
            return null;
        RowIssue Issue(IssueWeight weight, string code) => new(weight, ColumnPurpose.Partner, asked.Text, code);
        switch (partner.Choice)
        {
            case PartnerChoice.LeftOut:
                Add(issues, Issue(IssueWeight.Remark, "PartnerLeftOut"));
                return null;
            case PartnerChoice.New when partner.OrganizationId is null && !mayAdd:
                Add(issues, Issue(IssueWeight.Open, "NewNotYours"));
                return null;
            case PartnerChoice.New when partner.OrganizationId is null || !heirs.ContainsKey(partner.OrganizationId.Value):
                return new(partner.NewName!, null, partner);
            case PartnerChoice.Open:
                Add(issues, Issue(IssueWeight.Open, "PartnerOpen"));
                return null;
        }
        if (partner.OrganizationId is not { } id || !heirs.TryGetValue(id, out var heir) || !known.TryGetValue(heir, out var organization))
        {
            Add(issues, Issue(IssueWeight.Open, "PartnerGone"));
            return null;
        }
        // What agreed once and has closed since did agree; with what is closed nobody can agree any more.
        if (organization.Status != OrganizationStatus.Active && AgreementLife.Open.Contains(said.Stage) && said.IsReady)
            Add(issues, Issue(IssueWeight.Wrong, "PartnerClosed"));
        return new(organization.Name, heir, null);
    }

    private static bool Add(List<RowIssue> issues, RowIssue issue)
    {
        issues.Add(issue);
        return true;
    }

    private async Task PartnersAsync(AgreementImport import, CancellationToken stop)
    {
        partners = await db.AgreementImportPartners.Where(p => p.ImportId == import.Id).ToDictionaryAsync(p => p.Key, StringComparer.Ordinal, stop);
        heirs = await db.HeirsOf(partners.Values.Select(p => p.OrganizationId).OfType<Guid>(), stop);
        foreach (var some in heirs.Values.Distinct().Chunk(AtOnce))
            foreach (var one in await db.Organizations.AsNoTracking().Where(o => some.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Status }).ToListAsync(stop))
                known[one.Id] = (one.Name, one.Status);
    }

    private async Task<Dictionary<Guid, string>> SlugsAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var slugs = new Dictionary<Guid, string>();
        foreach (var some in ids.Chunk(AtOnce))
            foreach (var one in await db.Agreements.AsNoTracking().Where(a => some.Contains(a.Id)).Select(a => new { a.Id, a.Slug }).ToListAsync(stop))
                slugs[one.Id] = one.Slug;
        return slugs;
    }
}
