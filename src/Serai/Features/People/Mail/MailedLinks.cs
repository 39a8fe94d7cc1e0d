namespace Serai.Features.People.Mail;

/// <summary>Links of this site as they stand in mails.</summary>
public sealed class MailedLinks(IConfiguration settings, ILogger<MailedLinks> log)
{
    /// <summary>By somebody who is signed in, and whose own request says where the site is.</summary>
    public static string Of(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{path}";

    /// <summary>
    /// Asked for by anybody: the request may name another host, to which the link would then lead whoever gets the mail. So the
    /// address must be known (<c>Serai:Address</c>), or be this machine.
    /// </summary>
    /// <returns>Null where the site does not know its address.</returns>
    public string? ForAnybody(HttpRequest request, string path)
    {
        if (!string.IsNullOrWhiteSpace(settings["Serai:Address"]) || request.Host.Host is "localhost" or "127.0.0.1" or "[::1]") return Of(request, path);
        log.LogWarning("No link for a new password is mailed: set Serai:Address to the address of this site, such as https://serai.example.org.");
        return null;
    }
}
