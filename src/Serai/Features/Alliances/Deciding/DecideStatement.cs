using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Deciding;

/// <summary>What somebody decides about a statement.</summary>
/// <param name="Kind">Accept, reject or identify.</param>
/// <param name="Member">Whom the name means.</param>
/// <param name="Seen">How many decisions about it the page showed.</param>
public sealed record Verdict(DecisionKind Kind, string Reason, int Seen, Guid? Member = null);

/// <summary>Decides about a statement and draws the alliance's conclusions anew, as one step. Who may is asked by the caller.</summary>
public sealed class DecideStatement(SeraiDb db, ConcludeAnew conclude)
{
    public const int LongestReason = 500;

    public Task<Outcome> RunAsync(Doing doing, Guid allianceId, string key, Verdict verdict, CancellationToken stop) =>
        db.AgainAsync(() => OnceAsync(doing, allianceId, key, verdict, stop));

    /// <summary>A decision of whoever does the step, by the role in which it is done.</summary>
    public static Decision New(Doing doing, string alliance, string statement, DecisionKind kind, string? argument, string reason) => new()
    {
        StatementKey = statement,
        Kind = kind,
        Argument = argument,
        Reason = reason,
        By = By(doing, alliance),
        On = EdtfDate.Of(doing.At.InUtc().Date),
    };

    // Shown to everybody for years: the office that decided, not the person's name, which stands in the step.
    private static string By(Doing doing, string alliance) =>
        doing.As is not { } held ? doing.Actor : $"{held.Role.ToString().ToLowerInvariant()} of {(held.OrganizationId is null ? "the registry" : alliance)}";

    private async Task<Outcome> OnceAsync(Doing doing, Guid allianceId, string key, Verdict verdict, CancellationToken stop)
    {
        await using var step = await db.BeginStepAsync(doing, stop);
        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == allianceId, stop);
        if (await db.MembershipStatements.FirstOrDefaultAsync(s => s.Key == key && s.AllianceId == allianceId, stop) is not { } statement)
            return new Outcome.Gone();
        var decided = await db.Decisions.Where(d => d.StatementKey == key).ToListAsync(stop);
        if (Refused(statement, decided, verdict, organization) is { } why)
            return new Outcome.Wrong(new Dictionary<string, FieldProblem> { [""] = why with { Texts = typeof(AllianceFieldTexts) } });
        var argument = verdict.Member is { } id ? await db.Organizations.Where(o => o.Id == id).Select(o => o.Slug).SingleAsync(stop) : null;
        if (verdict.Member is { } member)
        {
            var before = statement.MemberId;
            statement.MemberId = member;
            await StatedOffices.IdentifyAsync(db, statement, before, stop);
        }
        db.Add(New(doing, organization.Name, key, verdict.Kind, argument, verdict.Reason));
        await conclude.RunAsync(
            step, allianceId, (history, alliance) => history.Add(alliance, SnakeCase.Of(verdict.Kind.ToString()), null, statement.MemberName + (argument is null ? "" : " → " + argument), verdict.Reason), stop);
        await step.CompleteAsync(stop);
        return new Outcome.Saved(step.Id, new(statement, "alliances/" + organization.Slug, allianceId, organization.Name, [allianceId], DecideLinks.Statement(organization.Slug, key)));
    }

    private static FieldProblem? Refused(MembershipStatement statement, List<Decision> decided, Verdict verdict, Organization alliance) =>
        statement.SupersededBy is { } heir ? new("SupersededAlready", heir)
        : decided.Count != verdict.Seen ? new("DecidedMeanwhile")
        : verdict.Member == alliance.Id ? new("MemberOfItself", alliance.Name)
        : verdict.Kind == DecisionKind.Identify ? statement.MemberId == verdict.Member ? new("MeansThatAlready") : null
        : Ruling.Now(decided) == verdict.Kind ? new("DecidedSoAlready")
        : null;
}
