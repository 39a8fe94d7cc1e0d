using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Succeeding;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Life;

/// <summary>Brings an agreement from one stage to another, where a way leads there and what the step needs is there.</summary>
public sealed class MoveAgreement(SeraiDb db, ReadRules rules, IEnumerable<IHoldsBack> held, IClock clock, Today today)
{
    public const string Verb = "move";
    private const int MostWhy = 500;

    /// <summary>Takes a step that somebody may take.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="id">Whose.</param>
    /// <param name="shown">The stage that was shown: had somebody else moved it meanwhile, the step is not taken.</param>
    /// <param name="to">Where to.</param>
    /// <param name="on">Since when it is so; null for today.</param>
    /// <param name="why">Why, in the person's own words.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    public Task<Moved> RunAsync(HttpContext context, Guid id, AgreementStage shown, AgreementStage to, EdtfDate? on, string? why, CancellationToken stop) =>
        db.AgainAsync(() => TryAsync(context, id, shown, to, on, why, stop));

    private async Task<Moved> TryAsync(HttpContext context, Guid id, AgreementStage shown, AgreementStage to, EdtfDate? on, string? why, CancellationToken stop)
    {
        if (await db.Agreements.FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return Moved.Refused("Gone");
        var from = agreement.StageOn(today.Day);
        if (from != shown)
            return Moved.Refused("MovedMeanwhile");
        var ways = await rules.OfAsync(agreement, stop);
        if (!ways.WaysFrom(from).Contains(to))
            return Moved.Refused("NoSuchWay");
        var rule = ways.Of(to);
        if (!context.Actor.May(rule.Right, agreement.KeeperId))
            return Moved.Refused("NotYours");
        if (string.IsNullOrWhiteSpace(why) && (rule.NeedsReason || AgreementLife.IsBack(from, to)))
            return Moved.Refused("NeedsReason");
        if (why?.Length > MostWhy)
            return Moved.Refused("LongReason", why.Length, MostWhy);
        if (HiddenSigns.Problem(why, lines: true) is { } hidden)
            return new(null, hidden);
        if (await LacksAsync(agreement, rule, stop) is { } lacking)
            return Moved.Refused(lacking);
        if (from == AgreementStage.Withdrawn && await SucceedAgreement.WhyOverAsync(db, agreement, stop) is { } over)
            return new(null, new("Withdrawn." + over) { Texts = typeof(AgreementFieldTexts) });
        foreach (var one in held)
            if (await one.WhyAsync(agreement, from, to, stop) is { } problem)
                return new(null, problem);
        await using var step = await db.BeginStepAsync(context.Doing(Verb, AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, why), stop);
        if (from == AgreementStage.Withdrawn && agreement.SucceedsId is { } before && await db.Agreements.FirstOrDefaultAsync(a => a.Id == before, stop) is { } old)
            db.Entry(old).Property(a => a.Version).IsModified = true;
        agreement.Move(db, from, to, on ?? EdtfDate.Of(today.Day), clock.GetCurrentInstant(), context.Actor.PersonId, FieldValues.Clean(why ?? ""));
        foreach (var one in held)
            await one.FollowAsync(context, agreement, from, to, stop);
        await step.CompleteAsync(stop);
        return new(step.Id, null);
    }

    /// <summary>Takes the step forward as part of a step of the history that is being made, where it lacks nothing: its office said that it goes on by itself.</summary>
    public async Task GoOnAsync(HttpContext context, Agreement agreement, StageRules ways, CancellationToken stop)
    {
        var from = agreement.Stage;
        if (ways.NextOf(from) is not { } to || AgreementLife.By(from, to) != MovedBy.Person || ways.Of(to).NeedsReason || await LacksAsync(agreement, ways.Of(to), stop) is not null)
            return;
        foreach (var one in held)
            if (await one.WhyAsync(agreement, from, to, stop) is not null)
                return;
        agreement.Move(db, from, to, EdtfDate.Of(today.Day), clock.GetCurrentInstant(), context.Actor.PersonId, null);
        foreach (var one in held)
            await one.FollowAsync(context, agreement, from, to, stop);
    }

    private async Task<string?> LacksAsync(Agreement agreement, StageRule rule, CancellationToken stop)
    {
        var id = agreement.Id;
        return rule.NeedsText && !await db.AgreementVersions.AnyAsync(v => v.AgreementId == id, stop) ? "NeedsText"
            : rule.NeedsDocument && !await db.Set<AgreementFile>().AnyAsync(f => f.AgreementId == id, stop) ? "NeedsDocument"
            : null;
    }
}

/// <summary>What became of a step: the step of the history, or why it was not taken.</summary>
public sealed record Moved(Guid? Step, FieldProblem? Problem)
{
    public static Moved Refused(string code, params object[] words) => new(null, new("Move." + code, words) { Texts = typeof(AgreementTexts) });
}

/// <summary>Something that a step may have to wait for, an approval for one, and that follows the steps that are taken.</summary>
public interface IHoldsBack
{
    /// <summary>Why the step cannot be taken yet; null where it can.</summary>
    Task<FieldProblem?> WhyAsync(Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop);

    /// <summary>Why a party cannot sign a version here; null where it can.</summary>
    Task<FieldProblem?> WhyNotSignAsync(Agreement agreement, Guid party, AgreementVersion version, CancellationToken stop) => Task.FromResult<FieldProblem?>(null);

    /// <summary>What follows from a step, within its transaction.</summary>
    Task FollowAsync(HttpContext context, Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop);
}
