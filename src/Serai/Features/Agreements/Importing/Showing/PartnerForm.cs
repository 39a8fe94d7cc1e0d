using System.Globalization;
using Serai.Features.Agreements.Importing.Naming;

namespace Serai.Features.Agreements.Importing.Showing;

/// <summary>What the form of partners sends back.</summary>
public static class PartnerForm
{
    /// <summary>Begin the names of a partner's fields; its id follows.</summary>
    public const string Choice = "choice.", Seen = "seen.", Was = "was.";

    /// <summary>Values of <see cref="Choice"/> besides the ids of organizations.</summary>
    public const string IsNew = "new", IsOut = "out", IsOpen = "open";

    public static IReadOnlyList<PartnerDeciding> Read(IFormCollection form)
    {
        var deciding = new List<PartnerDeciding>();
        foreach (var (name, values) in form)
            if (name.StartsWith(Seen, StringComparison.Ordinal) && Guid.TryParse(name[Seen.Length..], CultureInfo.InvariantCulture, out var id) && int.TryParse(values, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
                // Only what was chosen otherwise than the page showed: of the rest nobody says anything.
                && form[Choice + id.ToString("N")].ToString() is var chosen && chosen != form[Was + id.ToString("N")].ToString() && Chosen(id, seen, chosen) is { } one)
                deciding.Add(one);
        return deciding;
    }

    /// <summary>What stands in <see cref="Choice"/> while this counts.</summary>
    public static string ValueOf(AgreementImportPartner partner) => partner.Choice switch
    {
        PartnerChoice.Organization => partner.OrganizationId!.Value.ToString("N"),
        PartnerChoice.New => IsNew,
        PartnerChoice.LeftOut => IsOut,
        _ => "",
    };

    private static PartnerDeciding? Chosen(Guid partner, int seen, string value) => value switch
    {
        IsOut => new(partner, seen, PartnerChoice.LeftOut),
        IsOpen => new(partner, seen, PartnerChoice.Open),
        // What is new is described on the partner's own page; here it is only left as it is.
        "" or IsNew => null,
        _ => Guid.TryParse(value, CultureInfo.InvariantCulture, out var id) ? new(partner, seen, PartnerChoice.Organization, id) : null,
    };
}
