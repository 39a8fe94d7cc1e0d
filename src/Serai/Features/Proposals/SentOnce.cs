using System.Text;
using Serai.Platform.Auth;
using Serai.Platform.Web.Api.Writing;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>A form of a new record that comes twice, as by a double press, adds one record: the second is led where the first was.</summary>
public sealed class SentOnce(OnceOnly once, IClock clock)
{
    // Whoever sends it again later went back to it, and means another one.
    private static readonly Duration Moment = Duration.FromMinutes(1);

    /// <summary>Where the same form has led a moment ago; null where it has not.</summary>
    public async Task<string?> LedToAsync(HttpContext context) =>
        KeyOf(context) is { } sent && await once.FindAsync(sent.Person, sent.Key, context.RequestAborted) is { } kept && IsNow(kept) ? kept.Location : null;

    /// <summary>Keeps where it leads, with what it adds.</summary>
    /// <returns>False where the same form was quicker, so that nothing is to be added.</returns>
    public async Task<bool> KeepAsync(HttpContext context, string to)
    {
        if (KeyOf(context) is not { } sent)
            return true;
        if (await once.FindAsync(sent.Person, sent.Key, context.RequestAborted) is { } kept)
            return !IsNow(kept);
        await once.KeepAsync(sent.Person, sent.Key, [], new(StatusCodes.Status303SeeOther, []) { Location = to }, context.RequestAborted);
        return true;
    }

    private bool IsNow(KeptAnswer kept) => kept.At > clock.GetCurrentInstant() - Moment;

    // The form's own word and all that was typed: with anything else in it, it is another one.
    private static (Guid Person, string Key)? KeyOf(HttpContext context)
    {
        var form = context.Request.Form;
        if (context.Actor.PersonId is not { } person || !Guid.TryParseExact(form[FormReading.Once].ToString(), "D", out var word))
            return null;
        var typed = string.Join('\n', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        return (person, $"form-{word:N}-{Convert.ToHexStringLower(OnceOnly.Hash(context.Request, null, Encoding.UTF8.GetBytes(typed)))}");
    }
}
