using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>A page with the form of one part of an agreement.</summary>
public abstract class PartPage(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, AgreementParts kinds)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    public RecordForm Form { get; protected set; } = null!;
    public AgreementPart Part { get; private set; } = null!;

    protected async Task<bool> FindAsync(string slug, string part, CancellationToken stop)
    {
        if (kinds.Find(part) is not { } kind || !await FindAsync(slug, Right.Edit, stop))
            return false;
        Part = kind;
        return true;
    }
}
