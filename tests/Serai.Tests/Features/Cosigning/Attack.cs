using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Platform.Db;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Features.Cosigning;

/// <summary>Sends a site what no honest program would send.</summary>
internal static class Attack
{
    public static Task<Talk> TalkAsync(OneSite site) => site.Site.WithAsync<SeraiDb, Talk>(async db => await new TalkQueries(db).OfAsync(await db.CosignedAgreements.AsNoTracking().OrderBy(c => c.Id).LastAsync(), default));

    public static Task<Serai.Features.Agreements.Content.AgreementContent> DocumentAsync(OneSite site, Talk talk) => DocumentAsync(site, talk.Now.Table!, talk);

    public static Task<Serai.Features.Agreements.Content.AgreementContent> DocumentAsync(OneSite site, Told offer, Talk talk) => site.Site.WithAsync<TalkQueries, Serai.Features.Agreements.Content.AgreementContent>(q => q.DocumentAsync(talk, offer, default));

    public static Message Next(Talk talk, MessageBody body) => new()
    {
        Id = Guid.NewGuid(), Agreement = talk.Cosigned.Id, From = talk.Own, To = talk.Theirs, Number = (talk.Last(true)?.Number ?? 0) + 1, Previous = talk.Last(true)?.Digest, Seen = talk.Last(false)?.Number ?? 0,
        SeenDigest = talk.Last(false)?.Digest, Clock = talk.Messages.Max(m => m.Clock) + 1, Time = talk.Messages.Max(m => m.Time), Body = body,
    };

    public static async Task<(int, string?)> SendAsync(OneSite from, OneSite to, Message message)
    {
        using var key = await from.Site.WithAsync<SiteKeys, SigningKey>(k => k.CurrentAsync(default));
        return Short(await PostAsync(to, Jws.Sign(MessageForm.Of(message), key, MessageForm.Type)));
    }

    public static (int, string?) Short((int Status, string? Code, string? Receipt) answer) => (answer.Status, answer.Code);

    public static async Task<(int Status, string? Code, string? Receipt)> PostAsync(OneSite to, string jws)
    {
        using var body = new StringContent(jws, Encoding.ASCII, PushMessages.MediaType);
        using var answer = await to.Site.Client.PostAsync(CosigningLinks.Messages, body);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        string? Text(string name) => said.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        return ((int)answer.StatusCode, Text("code"), Text("receipt"));
    }
}
