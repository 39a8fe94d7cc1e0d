using MimeKit;

namespace Serai.Platform.Mail;

/// <summary>
/// One .eml file for each mail, which any mail program opens: what a site does that has no server named. The name is made from
/// the Message-ID, so a mail that is sent once more is still one file.
/// </summary>
public sealed class FolderTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, Func<Task> handOver, CancellationToken stop)
    {
        var file = Path.Combine(settings.Folder, message.MessageId!.Split('@')[0] + ".eml");
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            // They hold links that let one in: for the program's own user alone, where the system knows such.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.Folder);
            else Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await message.WriteToAsync(part, stop);
            await handOver();
            File.Move(part, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MailNotTaken($"The mail could not be written into its folder: {problem.Message}", MailFailure.NoServer, problem);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
