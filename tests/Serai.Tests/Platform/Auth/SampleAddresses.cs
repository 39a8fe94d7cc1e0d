using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Serai.Platform.Auth;

namespace Serai.Tests.Platform.Auth;

/// <summary>An address for each route, of something in the sample. A route with a part that is not known here fails: give it a value.</summary>
/// <param name="person">Somebody who holds roles both at <see cref="Home"/> and at <see cref="Elsewhere"/>.</param>
/// <param name="list">A member list of <see cref="Home"/>, and a row of it.</param>
/// <param name="agreement">One that the office of <see cref="Home"/> keeps, with an obligation, a document and a partner to sign it with.</param>
/// <param name="office">A note and a file that the office of <see cref="Home"/> keeps of <see cref="Elsewhere"/>.</param>
/// <param name="call">A call that the office of <see cref="Home"/> runs, with a submission and its file.</param>
/// <param name="programme">A programme that the office of <see cref="Home"/> runs, with all that belongs to an edition.</param>
/// <param name="import">A register of agreements that the office of <see cref="Home"/> brought, with a row and a partner of it.</param>
public sealed class SampleAddresses(Guid person, (Guid Id, Guid Row) list = default, (Guid Note, Guid File) office = default, WalkedAgreement? agreement = null, (Guid Id, Guid Row, Guid Partner) import = default, WalkedCall? call = null, WalkedProgramme? programme = null)
{
    /// <summary>The alliance that addresses name, and another one.</summary>
    public const string Home = "uasr", Elsewhere = "anso";

    private static string Of(Guid? id) => (id ?? Guid.Empty).ToString("N");

    // By the route's first words and the part's name; where only the name is given, for all routes. What stands first wins.
    private readonly (string Route, string Part, string Value)[] values =
    [
        ("initiatives", "slug", "belt-and-road"),
        ("agreements/register", "format", "csv"),
        ("agreements/feeds", "secret", Secret.New()),
        ("office", "organization", Home),
        ("agreements", "organization", Home),
        ("agreements/import", "id", import.Id.ToString("N")),
        ("agreements/import", "row", import.Row.ToString("N")),
        ("agreements/import", "partner", import.Partner.ToString("N")),
        ("agreements/rules", "organization", Home),
        ("agreements/rules", "kind", "all"),
        ("agreements/rules", "stage", "internal-review"),
        ("agreements/rules", "id", Of(agreement?.Approver)),
        ("agreements/kinds", "key", "research"),
        ("cosigning", "organization", Home),
        ("cosigning", "office", Home),
        ("cosigning/agreements", "slug", agreement?.Slug ?? "2026-0001"),
        ("cosigning/partners", "id", Of(agreement?.Partner)),
        ("calls/of", "organization", Home),
        ("calls", "slug", call?.Slug ?? "2026-01"),
        ("calls", "number", "1"),
        ("calls/{slug}/form/fields", "id", "cv"),
        ("calls/{slug}/form", "id", "one"),
        ("calls", "round", "1"),
        ("calls", "table", "states"),
        ("calls/reviews", "id", Guid.Empty.ToString("D")),
        ("calls", "secret", Secret.New()),
        ("calls", "contributor", (call?.Referee ?? Guid.Empty).ToString("D")),
        ("calls", "file", (call?.File ?? Guid.Empty).ToString("D")),
        ("programmes/of", "organization", Home),
        ("programmes", "slug", WalkedProgramme.Slug),
        ("programmes/{slug}/{edition}/survey/questions", "edition", WalkedProgramme.Unanswered),
        ("programmes/{slug}/{edition}/survey/add", "edition", WalkedProgramme.Unanswered),
        ("programmes", "edition", WalkedProgramme.Year),
        ("programmes/{slug}/{edition}/survey", "id", WalkedProgramme.Question),
        ("programmes/{slug}/{edition}/survey", "field", WalkedProgramme.Texts),
        ("programmes/{slug}/{edition}/outcomes", "id", (programme?.Outcome ?? Guid.Empty).ToString("D")),
        ("programmes/{slug}/numbers", "table", "editions"),
        ("programmes", "number", "1"),
        ("programmes", "session", "1"),
        ("programmes", "secret", Secret.New()),
        ("programmes", "file", (programme?.File ?? Guid.Empty).ToString("D")),
        ("certificates/issuers", "name", Home),
        ("certificates/issuers", "thumbprint", "nothing"),
        ("certificates/status", "id", Guid.Empty.ToString("D")),
        ("certificates/issue", "kind", "edition"),
        ("certificates/issue", "id", (programme?.Edition ?? Guid.Empty).ToString("D")),
        ("certificates/runs", "id", (programme?.Run ?? Guid.Empty).ToString("D")),
        ("certificates/templates", "id", (programme?.Template ?? Guid.Empty).ToString("D")),
        ("certificates/templates", "file", (programme?.Picture ?? Guid.Empty).ToString("D")),
        ("certificates", "organization", Home),
        ("certificates", "code", WalkedProgramme.Code),
        ("reports", "organization", Home),
        ("reports", "year", "2025"),
        ("reports", "table", "dues"),
        ("office", "partner", Elsewhere),
        ("office", "part", "notes"),
        ("office/{organization}/with/{partner}/files", "id", office.File.ToString("N")),
        ("office", "id", office.Note.ToString("N")),
        ("alliances/{slug}/lists", "id", list.Id.ToString("N")),
        ("alliances/{slug}/lists", "row", list.Row.ToString("N")),
        // Figures have a page of their own for new ones.
        ("alliances/{slug}/edit/{part}/new", "part", "texts"),
        ("agreements", "slug", agreement?.Slug ?? "2026-0001"),
        ("agreements/{slug}/approvals", "id", Of(agreement?.Approval)),
        ("agreements/{slug}/comments", "id", Of(agreement?.Comment)),
        ("agreements/templates", "id", Of(agreement?.Template)),
        ("agreements/{slug}/files", "id", Of(agreement?.File)),
        ("agreements", "part", "obligations"),
        ("agreements", "how", "renewal"),
        ("agreements", "id", Of(agreement?.Obligation)),
        ("alliances", "part", "figures"),
        ("alliances", "id", Guid.Empty.ToString("N")),
        ("alliances", "key", "nothing"),
        ("people", "id", person.ToString("N")),
        ("organizations", "part", "names"),
        ("settings", "part", "name"),
        ("ui/accent", "light", "1f4e8c"),
        ("ui/accent", "dark", "86b4ea"),
        ("ui/logo", "id", Guid.Empty.ToString("N")),
        ("organizations/{slug}/edit", "id", "1"),
        ("proposals", "id", Guid.Empty.ToString("N")),
        ("changes", "id", Guid.Empty.ToString("N")),
        ("people", "token", Secret.New()),
        ("people", "provider", "nobody"),
        ("error", "code", "404"),
        ("api/v1/problems", "code", "NotFound"),
        ("api/v1/organizations/ror", "id", "00t33hh48"),
        ("organizations/ror", "id", "00t33hh48"),
        ("api/v1/alliances", "id", Home),
        ("api/v1/organizations", "id", Home),
        ("api/v1/programmes", "id", WalkedProgramme.Slug),
        ("api/v1/programmes", "edition", WalkedProgramme.Year),
        ("api/v1/records", "kind", "organization"),
        ("api/v1/records", "key", "nothing"),
        ("api/v1", "id", Guid.Empty.ToString()),
        ("api/v1/export", "what", "alliances"),
        ("api/v1/export", "format", "csv"),
        ("sitemap-", "name", "alliances"),
        ("sitemap-", "number", "1"),
        ("statements", "key", "nothing"),
        ("openapi", "documentName", "v1"),
        ("", "slug", Home),
        ("", "code", "cn"),
        ("sources", "id", Guid.Empty.ToString("N")),
    ];

    public string Of(RouteEndpoint endpoint)
    {
        var route = endpoint.RoutePattern.RawText!.TrimStart('/');
        return "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Text(route, p))))).TrimEnd('/');
    }

    private string Text(string route, RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsOptional: true } => "",
        RoutePatternParameterPart parameter => Value(route, parameter.Name),
        _ => throw new InvalidOperationException($"{route}: {part.PartKind}"),
    };

    private string Value(string route, string name)
    {
        var found = values.FirstOrDefault(v => v.Part == name && route.StartsWith(v.Route, StringComparison.Ordinal));
        Assert.True(found.Value is not null, $"“{name}” of {route} has no sample value: add one to {nameof(SampleAddresses)}.");
        return found.Value;
    }
}
