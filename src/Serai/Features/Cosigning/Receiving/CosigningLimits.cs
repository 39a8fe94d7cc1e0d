using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;

namespace Serai.Features.Cosigning.Receiving;

/// <summary>How much is taken of one partner: <c>Serai:Cosigning:OpenProposals</c> that nobody here has answered, and <c>Serai:Cosigning:MessagesPerHour</c>.</summary>
public sealed class CosigningLimits(SeraiDb db, IConfiguration settings, IClock clock)
{
    private const int UsualProposals = 200, UsualMessages = 5_000;

    /// <returns>The code of the answer; null while there is room.</returns>
    public async Task<string?> WhyAsync(Partner partner, bool isNew, CancellationToken stop)
    {
        var (id, since) = (partner.Id, clock.GetCurrentInstant() - Duration.FromHours(1));
        if (await db.CosignMessages.CountAsync(m => m.PartnerId == id && !m.IsOurs && m.At > since, stop) >= Read(settings, "MessagesPerHour", UsualMessages))
            return Answer.TooManyMessages;
        var messages = db.CosignMessages;
        return isNew && await db.CosignedAgreements.CountAsync(c => c.PartnerId == id && !messages.Any(m => m.CosignedId == c.Id && m.IsOurs), stop) >= Read(settings, "OpenProposals", UsualProposals)
            ? Answer.TooManyProposals : null;
    }

    /// <exception cref="InvalidOperationException">A limit is set that is no whole number.</exception>
    public static void Check(IConfiguration settings)
    {
        Read(settings, "OpenProposals", UsualProposals);
        Read(settings, "MessagesPerHour", UsualMessages);
    }

    private static int Read(IConfiguration settings, string name, int usual) => settings[$"Serai:Cosigning:{name}"] is not { Length: > 0 } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidOperationException($"Serai:Cosigning:{name} '{text}' is not a whole number.");
}
