using Serai.Platform.Auth;
using Serai.Platform.Mail;

namespace Serai.Features.Programmes.Taking;

/// <summary>Which account is a participant's: that of whoever uses the link while signed in with the very address that it went to. Others who use it, as a secretary may, stay whoever they are.</summary>
public sealed class OwnAccount(IMailReaders readers)
{
    public async Task BindAsync(Participant participant, Actor actor, CancellationToken stop)
    {
        if (participant is { PersonId: null, Email: { } email } && actor.PersonId is { } person && await readers.OfAsync(person, stop) is { } reader && reader.Address.Equals(email, StringComparison.OrdinalIgnoreCase))
            participant.PersonId = person;
    }
}
