using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Platform.Cli;

/// <summary><c>serai undo STEP</c>.</summary>
public static class UndoCommand
{
    public static Command Create()
    {
        var which = new Argument<string>("STEP") { Description = "The step's number in the history, or its id." };
        var reason = new Option<string?>("--reason") { Description = "Why, for the history.", HelpName = "TEXT" };
        var database = CommandRun.DatabaseOption();
        var command = new Command("undo", "Take a step of the history back, an import of any size for one, while nothing later depends on it.") { which, reason, database };
        command.SetAction(async (parsed, stop) =>
        {
            await using var scope = await CommandScope.OpenExistingAsync(CommandRun.Database(parsed, database), stop);
            var step = await FindAsync(scope.Get<SeraiDb>(), parsed.GetRequiredValue(which), stop);
            var doing = new Doing(scope.Get<IClock>().GetCurrentInstant(), Environment.UserName, ToldActor.CommandLine, "undo", step.Subject) { SubjectId = step.SubjectId, Reason = parsed.GetValue(reason) };
            var obstacles = await scope.Get<UndoStep>().RunAsync(step.Id, doing, stop);
            if (obstacles.Count > 0)
                throw new CommandRefused(string.Join(Environment.NewLine, obstacles.Select(Sentence).Prepend($"Step {step.Number} cannot be taken back; nothing was changed.")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Step {step.Number} ({step.Verb} {step.Subject}) was taken back: {step.Edits} rows are what they were."));
            return 0;
        });
        return command;
    }

    private static async Task<Step> FindAsync(SeraiDb db, string word, CancellationToken stop)
    {
        var steps = db.Steps.AsNoTracking();
        var found = long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await steps.SingleOrDefaultAsync(s => s.Number == number, stop)
            : Guid.TryParse(word, CultureInfo.InvariantCulture, out var id) ? await steps.SingleOrDefaultAsync(s => s.Id == id, stop)
            : null;
        return found ?? throw new CommandRefused($"There is no step “{word}”. Give its number or its id, as /changes shows them.");
    }

    private static string Sentence(Obstacle obstacle)
    {
        var why = obstacle.Why switch
        {
            ObstacleReason.AlreadyUndone => "It was taken back already",
            ObstacleReason.ChangedSince => $"{obstacle.Kind} {obstacle.Key} was changed since",
            ObstacleReason.Gone => $"{obstacle.Kind} {obstacle.Key} is not there any more",
            ObstacleReason.ThereAgain => $"{obstacle.Kind} {obstacle.Key} is there again",
            ObstacleReason.PointedAt => $"{obstacle.Kind} {obstacle.Key} rests on what would go",
            ObstacleReason.PointsNowhere => $"What {obstacle.Kind} {obstacle.Key} belongs to is not there any more",
            ObstacleReason.NotTogether => $"{obstacle.Kind} {obstacle.Key}: what it would become cannot stand beside what is chosen by now",
            ObstacleReason.ForGood => $"{obstacle.Kind} {obstacle.Key} is signed, and what is signed stays",
            ObstacleReason.StandsFast => $"{obstacle.Kind} {obstacle.Key} was approved or signed since, or something later rests on it",
            ObstacleReason.Erased => $"A private value of {obstacle.Kind} {obstacle.Key} was erased",
            _ => $"{obstacle.Kind} {obstacle.Key} is made and deleted by other ways",
        };
        return why + (obstacle.By is { } by ? string.Create(CultureInfo.InvariantCulture, $" by step {by.Number} ({by.Verb} {by.Subject}).") : ".");
    }
}
