using Serai.Features.Agreements.Deadlines;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Night;

/// <summary>What the night tells whom. Each mail is put into the context, and kept by the commit of what it tells.</summary>
public sealed class NightMail(Mails mails, IMailReaders readers, NightNames names, SiteAddress site)
{
    /// <summary>Many may end on one day: who chose nothing gets them in one mail.</summary>
    public static readonly MailKind
        Ends = new("agreement-ends", typeof(DeadlineTexts)) { Unchosen = HowOften.Daily, TellsOfOthers = false },
        Renews = new("agreement-renews", typeof(DeadlineTexts)) { Unchosen = HowOften.Daily, TellsOfOthers = false },
        Owed = new("agreement-obligation", typeof(DeadlineTexts)) { Unchosen = HowOften.Daily, TellsOfOthers = false },
        Unattended = new("agreement-unattended", typeof(DeadlineTexts)) { TellsOfOthers = false };

    private readonly Dictionary<(Right, Guid), IReadOnlyList<MailReader>> known = [];

    public static IEnumerable<MailKind> Kinds => [Ends, Renews, Owed, Unattended];

    /// <summary>Tells whoever is in charge and still works there; else all who edit there.</summary>
    /// <param name="kind">Of what.</param>
    /// <param name="agreement">One of those that <see cref="Begin"/> was told.</param>
    /// <param name="facts">Those that stand between what it is called and its address.</param>
    /// <param name="stop">To stop.</param>
    public async Task RemindAsync(MailKind kind, AgreementTold agreement, object?[] facts, CancellationToken stop)
    {
        var editors = await WithAsync(Right.Edit, agreement.KeeperId, stop);
        foreach (var reader in agreement.InChargeId is { } person && await InChargeAsync(person, agreement.KeeperId, stop) is { } one ? [one] : editors)
            await TellAsync(reader, kind, agreement, facts, stop);
    }

    /// <summary>Tells the stewards that nobody did anything.</summary>
    public async Task EscalateAsync(AgreementTold agreement, object?[] facts, CancellationToken stop)
    {
        foreach (var reader in await WithAsync(Right.HandOutRoles, agreement.KeeperId, stop))
            await TellAsync(reader, Unattended, agreement, facts, stop);
    }

    /// <summary>Of these somebody is told next.</summary>
    public void Begin(IEnumerable<AgreementTold> agreements) => names.Begin(agreements);

    private async Task TellAsync(MailReader reader, MailKind kind, AgreementTold agreement, object?[] facts, CancellationToken stop) =>
        await mails.TellAsync(reader, kind, [await names.OfAsync(agreement, reader.Language, stop), .. facts, site.Of(AgreementLinks.Show(agreement.Slug))], stop);

    private async Task<MailReader?> InChargeAsync(Guid person, Guid keeper, CancellationToken stop) =>
        (await WithAsync(Right.SeeOffice, keeper, stop)).FirstOrDefault(r => r.PersonId == person);

    // The same few are asked for again and again in a night.
    private async Task<IReadOnlyList<MailReader>> WithAsync(Right right, Guid keeper, CancellationToken stop) =>
        known.TryGetValue((right, keeper), out var readersThere) ? readersThere : known[(right, keeper)] = await readers.WithAsync(right, keeper, stop);
}
