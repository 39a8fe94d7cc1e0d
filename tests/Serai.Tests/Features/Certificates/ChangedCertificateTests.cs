using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Serai.Credentials;
using Serai.Features.Certificates.Checking;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Certificates;

/// <summary>A certificate as a site issues it: whichever one value of it somebody changes, it is refused.</summary>
public sealed class ChangedCertificateTests
{
    [Fact]
    public async Task Each_value_changed_alone_is_refused_with_the_reason()
    {
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var token = (await site.IssueAsync(until: site.Clock.GetCurrentInstant() + Duration.FromDays(400))).Token;
        Assert.Equal(Verdict.Valid, (await CheckAsync(site, token)).Verdict);
        var parts = token.Split('.');
        var changed = 0;
        foreach (var part in (int[])[0, 1])
            foreach (var path in Values(Read(parts[part])).Select(v => v.GetPath()).ToList())
            {
                var root = Read(parts[part]);
                var value = Values(root).Single(v => v.GetPath() == path);
                value.ReplaceWith<JsonNode>(value.TryGetValue(out string? text) ? JsonValue.Create(text + "x")! : value.TryGetValue(out long number) ? JsonValue.Create(number + 1) : JsonValue.Create(!value.GetValue<bool>()));
                var written = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(root.ToJsonString()));
                var result = await CheckAsync(site, part == 0 ? $"{written}.{parts[1]}.{parts[2]}" : $"{parts[0]}.{written}.{parts[2]}");
                Assert.True(result.Verdict is Verdict.NotValid or Verdict.CannotTell, path);
                Assert.Equal((part, path) switch
                {
                    (0, "$.alg") => CheckReason.WrongAlgorithm,
                    (0, "$.kid") => CheckReason.UnknownKey,
                    (0, _) => CheckReason.MalformedField,
                    // Of another issuer the key is not even asked for.
                    (_, "$.issuer.id") => CheckReason.KeyOfAnother,
                    _ => CheckReason.SignatureBad,
                }, result.Findings[0].Reason);
                changed++;
            }
        Assert.True(changed > 30, $"Only {changed} values were changed.");
    }

    private static Task<CheckResult> CheckAsync(TestSite site, string token) => site.WithAsync<CheckCredential, CheckResult>(check => check.RunAsync(token, CancellationToken.None));

    private static JsonNode Read(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;

    private static IEnumerable<JsonValue> Values(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(m => Values(m.Value)),
        JsonArray some => some.SelectMany(Values),
        JsonValue value => [value],
        _ => [],
    };
}
