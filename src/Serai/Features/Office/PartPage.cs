using Serai.Features.Office.Kinds;
using Serai.Ui.Editing;

namespace Serai.Features.Office;

/// <summary>A page with the form of one part.</summary>
public abstract class PartPage(SeraiDb db, OfficeParts parts, OfficeStaff staff) : OfficePage(db)
{
    public RecordForm Form { get; protected set; } = null!;
    public OfficePart Part { get; private set; } = null!;

    protected string Within => OfficePart.Within(Office, Partner);

    protected async Task<bool> FindAsync(string organization, string partner, string part, CancellationToken stop)
    {
        if (parts.Find(part) is not { } kind || !await FindAsync(organization, partner, stop))
            return false;
        Part = kind;
        // Whose a reminder may be is asked while its form is read.
        await staff.LoadAsync(With.Office, stop);
        return true;
    }
}
