namespace Serai.Platform.Mail;

/// <summary>Marks the texts of the frame around every mail, and of the daily one.</summary>
public sealed class MailTexts;
