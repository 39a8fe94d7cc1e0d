using Serai.Platform.Db.Faults;

namespace Serai.Platform.Web;

/// <summary>Why the site cannot do what it is asked, and will later.</summary>
/// <param name="Code">Names the reason, for pages and programs.</param>
/// <param name="Sentence">What programs are told.</param>
public sealed record Unavailable(string Code, string Sentence)
{
    /// <summary>Somebody kept the database to the end of our patience.</summary>
    public static readonly Unavailable Busy = new("DatabaseBusy", "Somebody is writing much just now, an import for one. Nothing of this was saved; send it again in a minute.");

    private static readonly Unavailable
        Away = new("DatabaseAway", "The registry's database does not answer. Nothing of this was saved; send it again in a minute."),
        ReadOnly = new("DatabaseReadOnly", "The registry's database takes no changes just now. Nothing of this was saved; send it again later."),
        Full = new("DatabaseFull", "There is no room left where the registry keeps its data. Nothing of this was saved; send it again later.");

    public static Unavailable Of(DatabaseFault fault) => fault switch
    {
        DatabaseFault.ReadOnly => ReadOnly,
        DatabaseFault.Full => Full,
        _ => Away,
    };
}
