using Serai.Platform.Files.Store;
using Serai.Platform.History;
using Serai.Platform.Mail;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Platform.Privacy;

public static class PrivacySetup
{
    /// <summary>Says what the platform itself holds about persons.</summary>
    public static IServiceCollection AddHeldOfPersons(this IServiceCollection services) => services
        .AddScoped<IHeldOfPerson, MailsHeld>()
        .AddRowsOfPerson(new RowsClaimed<HeldMail>("waiting-mails", typeof(HeldTexts), p => m => m.PersonId == p.Id))
        .AddRowsOfPerson(new RowsClaimed<MailChoice>("mail-choices", typeof(HeldTexts), p => c => c.PersonId == p.Id))
        .AddRowsOfPerson(new RowsClaimed<Step>("steps", typeof(HeldTexts), p => s => s.PersonId == p.Id) { Stays = true, Secrets = [nameof(Step.Hash), nameof(Step.PreviousHash)] })
        .AddRowsOfPerson(new RowsClaimed<KeptAnswer>("kept-answers", typeof(HeldTexts), p => a => a.PersonId == p.Id) { Secrets = [nameof(KeptAnswer.RequestHash)] })
        .AddRowsOfPerson(new RowsClaimed<StoredFile>("files", typeof(HeldTexts), p => f => f.UploadedBy == p.Id) { Stays = true, Secrets = [nameof(StoredFile.Sha256)] })
        .AddRowsOfPerson(new RowsClaimed<PrivateValue>("private-values", typeof(HeldTexts), p => v => v.OwnerId == p.Id) { Secrets = [nameof(PrivateValue.Key)] });
}
