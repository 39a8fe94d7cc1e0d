using Serai.Features.Alliances.Lists.Naming;
using Serai.Names;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Lists;

/// <summary>A row of a list: what it says, what was found for it, and what was decided.</summary>
public sealed class MemberListRow : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid ListId { get; init; }

    /// <summary>Its number, as the spreadsheet shows it.</summary>
    public int Number { get; init; }

    /// <summary>All cells as they came, as a JSON list.</summary>
    public required string Cells { get; init; }

    public string Name { get; set; } = "";
    public string? Country { get; set; }
    public string? City { get; set; }
    public string? Web { get; set; }

    /// <summary>Since when, as EDTF; null where the row does not say, or says it in a way that is not understood.</summary>
    public EdtfDate? Since { get; set; }

    public string? Category { get; set; }

    /// <summary>What is wrong with it, by the name of a text; a row with a problem that leaves no name is never taken.</summary>
    public string? Problem { get; set; }

    /// <summary>What the names said, before anybody decided.</summary>
    public RowFinding Finding { get; set; }

    /// <summary>Who may be meant, the most probable first, as <see cref="FoundCandidate"/> in JSON.</summary>
    public string Candidates { get; set; } = "[]";

    /// <summary>How many bear the very name, and in how many countries, where nothing tells them apart.</summary>
    public int SameNamed { get; set; }

    public int SameCountries { get; set; }

    /// <summary>What counts now.</summary>
    public RowChoice Choice { get; set; }

    /// <summary>The organization that was chosen. It may be merged, or gone, since.</summary>
    public Guid? OrganizationId { get; set; }

    public string? NewName { get; set; }

    /// <summary>ISO 3166-1 code.</summary>
    public string? NewCountry { get; set; }

    public string? NewCity { get; set; }
    public string? NewWeb { get; set; }

    /// <summary>Who decided; null where the names did, at the command line, and for somebody who was deleted.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Null where the names themselves say it.</summary>
    public Instant? DecidedAt { get; set; }

    /// <summary>The step of the history by which it was taken.</summary>
    public Guid? Step { get; set; }

    public int Version { get; set; }

    public bool HasName => Name.Length > 0;

    public bool IsSettled => Choice != RowChoice.Open;

    public IReadOnlyList<FoundCandidate> Found => FoundCandidate.Read(Candidates);

    /// <summary>Lets what was found count again, as if nobody had decided.</summary>
    public void TakeBack()
    {
        (NewName, NewCountry, NewCity, NewWeb, DecidedBy, DecidedAt) = (null, null, null, null, null, null);
        (Choice, OrganizationId) = Finding switch
        {
            RowFinding.Certain => (RowChoice.Organization, (Guid?)Found[0].Id),
            RowFinding.WrittenBefore => (RowChoice.AsWritten, null),
            _ => (RowChoice.Open, null),
        };
    }

    /// <summary>Whoever was chosen is not there any more: somebody has to look again.</summary>
    public void Forget()
    {
        Finding = RowFinding.Doubtful;
        TakeBack();
    }

    /// <summary>Decides it.</summary>
    public void Decide(RowDecision decision, Guid? by, Instant at)
    {
        TakeBack();
        if (decision.Choice == RowChoice.Open)
            return;
        (Choice, OrganizationId) = (decision.Choice, decision.Organization);
        (NewName, NewCountry, NewCity, NewWeb) = decision.New is { } made ? (made.Name, made.Country, made.City, made.Web) : default;
        (DecidedBy, DecidedAt) = (by, at);
    }

    /// <summary>Whether one decision was made of both.</summary>
    public bool WasDecidedWith(MemberListRow other) => DecidedAt is not null && (DecidedAt, DecidedBy, Choice, OrganizationId) == (other.DecidedAt, other.DecidedBy, other.Choice, other.OrganizationId);

    /// <summary>Whether that is decided already.</summary>
    public bool Is(RowDecision decision) => decision.Choice == Choice && decision.Organization == OrganizationId
        && (decision.New is not { } made || (made.Name, made.Country, made.City, made.Web) == (NewName, NewCountry, NewCity, NewWeb));
}

/// <summary>What is decided of a row.</summary>
public sealed record RowDecision(RowChoice Choice, Guid? Organization = null, NewMember? New = null);

/// <summary>An organization that is in no register: it comes into being with the list.</summary>
/// <param name="Country">ISO 3166-1 code.</param>
public sealed record NewMember(string Name, string? Country, string? City, string? Web)
{
    /// <summary>As its row says.</summary>
    public static NewMember Of(MemberListRow row, string? country) => new(row.Name, country, row.City, WebOf(row.Web));

    // A list often gives the domain alone.
    private static string? WebOf(string? web) => web is null || AddressFormat.IsAddress(web) ? web : AddressFormat.IsAddress("https://" + web) && !web.Contains('@', StringComparison.Ordinal) ? "https://" + web : null;
}

/// <summary>What names alone say of a row.</summary>
public enum RowFinding
{
    /// <summary>In no register.</summary>
    Unknown,

    /// <summary>Somebody has to look.</summary>
    Doubtful,

    Certain,

    /// <summary>In no register, and kept as it is written the last time.</summary>
    WrittenBefore,
}

/// <summary>What is to become of a row.</summary>
public enum RowChoice
{
    Open,
    Organization,
    New,

    /// <summary>The list's name stays as it is written, and means no organization yet.</summary>
    AsWritten,

    LeftOut,
}
