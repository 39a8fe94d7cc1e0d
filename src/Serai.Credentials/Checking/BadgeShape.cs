using System.Text.Json;

namespace Serai.Credentials;

/// <summary>What a badge is made of. Source: Open Badges 3.0, appendix B (data model).</summary>
internal static class BadgeShape
{
    private static readonly Shape Image = new Shape("Image").Uri("id", needed: true).Text("caption");

    private static readonly Shape Alignment = new Shape("Alignment").Needs("targetName").Uri("targetUrl", needed: true).Text("targetCode", "targetDescription", "targetFramework", "targetType");

    private static readonly Shape IdentifierEntry = new Shape("IdentifierEntry").Needs("identifier", "identifierType");

    private static readonly Shape IdentityObject = new Shape("IdentityObject").Truth("hashed").Needs("identityHash", "identityType").Text("salt");

    private static readonly Shape Profile = new Shape("Profile").Uri("id", needed: true).Uri("url").Text("name", "phone", "description", "email")
        .One("image", () => Image).Many("otherIdentifier", () => IdentifierEntry).One("parentOrg", () => Profile!).One("address", () => new Shape("Address"));

    private static readonly Shape Level = new Shape("RubricCriterionLevel").Uri("id", needed: true).Needs("name").Text("description", "level", "points").Many("alignment", () => Alignment);

    private static readonly Shape ResultDescription = new Shape("ResultDescription").Uri("id", needed: true).Needs("name", "resultType").Many("alignment", () => Alignment).Many("rubricCriterionLevel", () => Level);

    private static readonly Shape Result = new Shape("Result").Text("achievedLevel", "resultDescription", "status", "value").Many("alignment", () => Alignment);

    private static readonly Shape Criteria = new Shape(null).Uri("id").Text("narrative");

    private static readonly Shape Achievement = new Shape("Achievement").Uri("id", needed: true).Needs("name", "description").One("criteria", () => Criteria, needed: true)
        .Text("achievementType", "fieldOfStudy", "humanCode", "specialization", "version").One("creator", () => Profile).One("image", () => Image)
        .Many("alignment", () => Alignment).Many("resultDescription", () => ResultDescription).Many("otherIdentifier", () => IdentifierEntry);

    private static readonly Shape Subject = new Shape("AchievementSubject").Uri("id").Many("identifier", () => IdentityObject).One("achievement", () => Achievement, needed: true)
        .Moment("activityStartDate", "activityEndDate").Number("creditsEarned").Text("licenseNumber", "narrative", "role", "term").One("image", () => Image).One("source", () => Profile).Many("result", () => Result);

    private static readonly Shape Evidence = new Shape("Evidence").Text("id", "narrative", "name", "description", "genre", "audience");

    private static readonly Shape Badge = new Shape("VerifiableCredential").Uri("id", needed: true).Needs("name").Text("description").Moment("awardedDate")
        .One("credentialSubject", () => Subject, needed: true).One("image", () => Image).Many("evidence", () => Evidence)
        .Many("credentialSchema", () => new Shape(null).Uri("id", needed: true).Needs("type"));

    public static IEnumerable<CheckFinding> Check(JsonElement credential)
    {
        foreach (var finding in Badge.Check(credential, "")) yield return finding;
        if (!credential.IsOfType("OpenBadgeCredential") && !credential.IsOfType("AchievementCredential")) yield return new(CheckReason.TypeMissing, "type");
        foreach (var finding in Issuer(credential.Member("issuer"))) yield return finding;
        if (credential.Member("credentialSubject") is { } subject)
        {
            // It must say whose it is.
            if (subject.Member("id") is null && subject.Member("identifier") is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object })
                yield return new(subject.Member("identifier") is null ? CheckReason.FieldMissing : CheckReason.MalformedField, "credentialSubject.id");
        }
    }

    private static IEnumerable<CheckFinding> Issuer(JsonElement? issuer) => issuer switch
    {
        null => [new(CheckReason.FieldMissing, "issuer")],
        { ValueKind: JsonValueKind.String } id when Rules.IsUri(id.GetString()!) => [],
        { ValueKind: JsonValueKind.Object } profile => Profile.Check(profile, "issuer"),
        _ => [new(CheckReason.MalformedField, "issuer")],
    };
}
