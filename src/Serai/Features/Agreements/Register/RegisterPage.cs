using Serai.Features.Agreements.Kinds;
using Serai.Features.Places;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Register;

/// <summary>What the register and its other faces do alike: reading the question, offering what can be asked.</summary>
public sealed class RegisterPage(RegisterChoices choices, AgreementKinds kinds, PlaceLabels places)
{
    /// <summary>The question of an address, and the first part of it that made no sense.</summary>
    public (RegisterQuestion Question, string? Problem) Read(HttpContext context)
    {
        // What only some may see nobody keeps.
        if (context.Actor.IsSignedIn)
            context.Response.Headers.CacheControl = "no-store";
        return Read(context.Request.Query);
    }

    public (RegisterQuestion Question, string? Problem) Read(IQueryCollection query)
    {
        var reading = new RegisterReading(query, places.Knows);
        var question = reading.Read();
        return question.Kind is { } kind && !kinds.IsKnown(kind) ? (question with { Kind = null }, reading.Problem ?? kind) : (question, reading.Problem);
    }

    public Task<ChoicesShown> ChoicesAsync(Actor actor, CancellationToken stop) => choices.OfAsync(actor, stop);
}
