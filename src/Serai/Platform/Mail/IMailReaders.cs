using Serai.Platform.Auth;

namespace Serai.Platform.Mail;

/// <summary>Whom a feature can tell something. The feature that keeps people answers; the others know them by their ids and rights.</summary>
public interface IMailReaders
{
    /// <returns>Null for somebody who is no person of this site any more.</returns>
    Task<MailReader?> OfAsync(Guid person, CancellationToken stop);

    /// <summary>Those who look after something: who hold a right at an organization today; where nobody does, those who hold it everywhere.</summary>
    /// <param name="right">What they may do there.</param>
    /// <param name="organization">Null for what belongs to none.</param>
    /// <param name="stop">Ends the looking.</param>
    Task<IReadOnlyList<MailReader>> WithAsync(Right right, Guid? organization, CancellationToken stop);
}
