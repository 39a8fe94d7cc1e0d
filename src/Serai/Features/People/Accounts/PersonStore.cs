using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Serai.Features.People.Accounts;

/// <summary>Where the framework reads and writes persons: in the one model.</summary>
public sealed class PersonStore(SeraiDb db, IdentityErrorDescriber? words = null)
    : UserOnlyStore<Person, SeraiDb, Guid, PersonClaim, PersonLogin, PersonToken, PersonPasskey>(db, words);
