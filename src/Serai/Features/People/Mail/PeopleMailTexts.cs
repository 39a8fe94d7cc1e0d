namespace Serai.Features.People.Mail;

/// <summary>Marks the texts of the mails: <c>Resources/Features/People/Mail/PeopleMailTexts.*.resx</c>.</summary>
public sealed class PeopleMailTexts;
