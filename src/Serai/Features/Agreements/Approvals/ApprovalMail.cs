using Serai.Features.Agreements.Rules;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Approvals;

/// <summary>
/// Tells of steps and approvals: in the context, so that each mail is kept by the save of what it tells of. Whoever does it is told nothing.
/// </summary>
public sealed class ApprovalMail(Mails mails, IMailReaders readers, IStaff staff, AgreementTitles titles, SiteAddress site)
{
    public static readonly MailKind
        Asked = new("agreement-approval-asked", typeof(ApprovalTexts)),
        Given = new("agreement-approval-given", typeof(ApprovalTexts)),
        Returned = new("agreement-returned", typeof(ApprovalTexts)),
        Stuck = new("agreement-approval-stuck", typeof(ApprovalTexts)),
        Moved = new("agreement-moved", typeof(ApprovalTexts));

    public static IEnumerable<MailKind> Kinds => [Asked, Given, Returned, Stuck, Moved];

    /// <summary>Whoever may decide it is asked; where its person has left, the stewards are told.</summary>
    public async Task AskAsync(HttpContext context, Agreement agreement, AgreementApproval one)
    {
        var stop = context.RequestAborted;
        var page = Address(context, ApprovalLinks.Decide(agreement.Slug, one.Id));
        if (one.PersonId is not { } person)
        {
            foreach (var reader in await readers.WithAsync(one.Role!.Value.RightOfIt(), agreement.KeeperId, stop))
                await TellAsync(context, reader, Asked, agreement, Stage(one.Stage, reader), page);
            return;
        }
        if ((await staff.AtAsync([agreement.KeeperId], stop)).Any(s => s.Id == person))
        {
            if (await readers.OfAsync(person, stop) is { } reader)
                await TellAsync(context, reader, Asked, agreement, Stage(one.Stage, reader), page);
            return;
        }
        foreach (var reader in await readers.WithAsync(Right.HandOutRoles, agreement.KeeperId, stop))
            await TellAsync(context, reader, Stuck, agreement, Stage(one.Stage, reader), page);
    }

    /// <summary>All have approved: whoever is in charge and whoever asked for it may go on.</summary>
    public async Task AllApprovedAsync(HttpContext context, Agreement agreement, AgreementStage stage, Guid? askedBy)
    {
        foreach (var reader in await ThoseAsync([agreement.InChargeId, askedBy], context.RequestAborted))
            await TellAsync(context, reader, Given, agreement, Stage(stage, reader), Address(context, AgreementLinks.Show(agreement.Slug)));
    }

    public async Task ReturnedAsync(HttpContext context, Agreement agreement, string why, Guid? askedBy)
    {
        foreach (var reader in await ThoseAsync([agreement.InChargeId, askedBy], context.RequestAborted))
            await TellAsync(context, reader, Returned, agreement, context.Actor.Name, why, Address(context, AgreementLinks.Show(agreement.Slug)));
    }

    /// <summary>A step was taken: those are told whom the office's rules name.</summary>
    public async Task MovedAsync(HttpContext context, Agreement agreement, AgreementStage to, string? why, bool inCharge, IReadOnlyList<Guid> parties)
    {
        var stop = context.RequestAborted;
        var all = inCharge ? (await ThoseAsync([agreement.InChargeId], stop)).ToList() : [];
        foreach (var party in parties)
        {
            // Where nobody is of the party's office, nobody else is told in its place.
            var people = (await staff.AtAsync([party], stop)).Select(s => s.Id).ToHashSet();
            if (people.Count > 0)
                all.AddRange((await readers.WithAsync(Right.Edit, party, stop)).Where(r => r.PersonId is { } id && people.Contains(id)));
        }
        foreach (var reader in all.DistinctBy(r => r.PersonId))
            await TellAsync(context, reader, Moved, agreement, Stage(to, reader), why ?? "", Address(context, AgreementLinks.Show(agreement.Slug)));
    }

    private async Task<IReadOnlyList<MailReader>> ThoseAsync(IEnumerable<Guid?> people, CancellationToken stop)
    {
        var found = new List<MailReader>();
        foreach (var person in people.OfType<Guid>().Distinct())
            if (await readers.OfAsync(person, stop) is { } reader)
                found.Add(reader);
        return found;
    }

    private async Task TellAsync(HttpContext context, MailReader reader, MailKind kind, Agreement agreement, params object?[] facts)
    {
        var stop = context.RequestAborted;
        if (reader.PersonId is not { } person || person != context.Actor.PersonId)
            await mails.TellAsync(reader, kind, [await NameAsync(agreement, reader.Language, stop), .. facts], stop);
    }

    private async Task<string> NameAsync(Agreement agreement, string language, CancellationToken stop) =>
        agreement.Title ?? (await titles.OfUntitledAsync([agreement.Slug], stop, language)).GetValueOrDefault(agreement.Slug) ?? agreement.SortName;

    private static string Stage(AgreementStage stage, MailReader reader) => MailWords.Of(typeof(AgreementTexts), reader.Language)["Stage." + stage];

    private Uri? Address(HttpContext context, string path) => site.Of(context.Request, path);
}
