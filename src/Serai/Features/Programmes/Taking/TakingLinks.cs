namespace Serai.Features.Programmes.Taking;

/// <summary>The addresses of participants.</summary>
public static class TakingLinks
{
    /// <summary>What somebody takes part in who is signed in.</summary>
    public const string Mine = ProgrammeLinks.All + "/mine";

    public static string List(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/participants";

    public static string Csv(string slug, string edition) => List(slug, edition) + ".csv";

    public static string One(string slug, string edition, int number) => $"{List(slug, edition)}/{number}";

    public static string Edit(string slug, string edition, int number) => One(slug, edition, number) + "/edit";

    /// <summary>Where name and address of somebody are erased.</summary>
    public static string Erase(string slug, string edition, int number) => One(slug, edition, number) + "/erase";

    /// <summary>The letter for the visa, for those who run the edition.</summary>
    public static string Letter(string slug, string edition, int number) => One(slug, edition, number) + "/letter.pdf";

    public static string FromCall(string slug, string edition) => List(slug, edition) + "/from-call";

    public static string Invite(string slug, string edition) => List(slug, edition) + "/invite";

    public static string Bring(string slug, string edition) => List(slug, edition) + "/bring";

    /// <summary>Where a list is taken back; lists are known by the number of their first participant.</summary>
    public static string TakeBack(string slug, string edition, int first) => $"{Bring(slug, edition)}/{first}/back";

    /// <summary>What people need: rooms, food, whom to call.</summary>
    public static string Needs(string slug, string edition) => List(slug, edition) + "/needs";

    public static string NeedsCsv(string slug, string edition) => List(slug, edition) + "/needs.csv";

    /// <summary>What the letter for the visa says.</summary>
    public static string LetterText(string slug, string edition) => List(slug, edition) + "/letter";

    public static string Files(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/files";

    public static string File(string slug, string edition, Guid file) => $"{Files(slug, edition)}/{file}";

    public static string Announcements(string slug, string edition) => ProgrammeLinks.Edition(slug, edition) + "/announcements";

    /// <summary>Where the link of an invitation leads.</summary>
    public static string Invited(string slug, string edition, string secret) => $"{ProgrammeLinks.Edition(slug, edition)}/invited/{secret}";

    /// <summary>A participant's own page.</summary>
    public static string Me(string slug, string edition, string secret) => $"{ProgrammeLinks.Edition(slug, edition)}/me/{secret}";

    public static string MyNeeds(string slug, string edition, string secret) => Me(slug, edition, secret) + "/details";

    public static string MyLetter(string slug, string edition, string secret) => Me(slug, edition, secret) + "/letter.pdf";

    public static string MyFile(string slug, string edition, string secret, string file) => $"{Me(slug, edition, secret)}/files/{file}";
}
