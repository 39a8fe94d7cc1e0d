using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Checking;

/// <summary>Revoked, suspended, unknown; with the network and without.</summary>
public sealed class StatusTests
{
    private const string Suspensions = $"{Issued.Site}/credentials/status/2";
    private readonly Issued _site = new();
    private readonly string _jwt = Issued.Signed(Issued.Of(status: [new(Issued.List, 23), new(Suspensions, 42, StatusPurpose.Suspension)]));

    public StatusTests() => _site.Publish(new(), StatusPurpose.Suspension, Suspensions);

    [Fact]
    public async Task What_is_in_no_list_is_valid() => Assert.Equal(Verdict.Valid, (await _site.CheckAsync(_jwt)).Verdict);

    [Fact]
    public async Task A_revoked_one_is_refused_and_its_neighbours_are_not()
    {
        _site.Publish(new() { [22] = true, [24] = true });
        Assert.Empty(await _site.FindingsAsync(_jwt));
        _site.Publish(new() { [23] = true });
        var result = await _site.CheckAsync(_jwt);
        Assert.Equal([new(CheckReason.Revoked, Issued.List)], result.Findings);
        Assert.Equal((Verdict.NotValid, (Instant?)null), (result.Verdict, result.StatusAsOf));
    }

    [Fact]
    public async Task A_suspended_one_is_refused_until_it_is_not()
    {
        _site.Publish(new() { [42] = true }, StatusPurpose.Suspension, Suspensions);
        Assert.Equal([new(CheckReason.Suspended, Suspensions)], await _site.FindingsAsync(_jwt));
        _site.Publish(new(), StatusPurpose.Suspension, Suspensions);
        Assert.Empty(await _site.FindingsAsync(_jwt));
    }

    [Fact]
    public async Task A_list_is_an_issuers_where_its_own_key_signed_it()
    {
        Assert.True(await _site.Checker.IsSignedByAsync(_site.Web[Issued.List], $"{Issued.Site}/issuer"));
        Assert.False(await _site.Checker.IsSignedByAsync(_site.Web[Issued.List], $"{Issued.Site}/another"));
        Assert.False(await _site.Checker.IsSignedByAsync(_site.Web[Issued.List][..^8] + "AAAAAAAA", $"{Issued.Site}/issuer"));
        // Of another issuer, and by a key that is not at home there.
        _site.Publish(new(), issuer: "https://elsewhere.example/issuer");
        Assert.False(await _site.Checker.IsSignedByAsync(_site.Web[Issued.List], "https://elsewhere.example/issuer"));
        Assert.False(await _site.Checker.IsSignedByAsync("hello", $"{Issued.Site}/issuer"));
    }

    public static TheoryData<string, CheckReason?> Broken => new()
    {
        { "gone", null },
        { "not signed", CheckReason.NotAJwt },
        { "of another issuer", CheckReason.ClaimMismatch },
        { "by another issuer's key", CheckReason.KeyOfAnother },
        { "another list", CheckReason.ClaimMismatch },
        { "of another purpose", CheckReason.MalformedField },
        { "out of date", CheckReason.Expired },
        { "a badge", CheckReason.TypeMissing },
        { "too short", CheckReason.MalformedField },
        { "too large", CheckReason.TooLarge },
        { "with an embedded proof", CheckReason.UnreadableProof },
        { "changed", CheckReason.SignatureBad },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_list_that_cannot_be_believed_leaves_the_status_unknown(string how, CheckReason? because)
    {
        var (good, now) = (_site.Web[Issued.List], Issued.Later);
        switch (how)
        {
            case "gone": _site.Web.Remove(Issued.List); break;
            case "not signed": _site.Web[Issued.List] = "revoked: 1, 2"; break;
            case "of another issuer": _site.Publish(new(), issuer: $"{Issued.Site}/other", key: Issued.Neighbours); break;
            case "by another issuer's key": _site.Publish(new(), key: Issued.Neighbours); break;
            case "another list": _site.Web[Issued.List] = _site.Web[Suspensions]; break;
            case "of another purpose": _site.Publish(new(), StatusPurpose.Suspension); break;
            case "out of date": _site.Publish(new(), until: Issued.Later); break;
            case "a badge": _site.Web[Issued.List] = _jwt; break;
            case "too short": _site.Web[Issued.List] = Changed(good, "credentialSubject", s => s["encodedList"] = "uH4sIAAAAAAAAA2NgAAD__w"); break;
            case "too large": _site.Web[Issued.List] = new string('a', CredentialLimits.StatusListLength + 1); break;
            case "with an embedded proof": _site.Web[Issued.List] = File.ReadAllText(TestData.Badge("ob30/bit-string-list/testlist")); break;
            case "changed": _site.Web[Issued.List] = good[..^4] + (good.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBA" : "AAAA"); break;
        }
        var result = await _site.CheckAsync(_jwt, now);
        Assert.Equal([new(CheckReason.StatusUnknown, Issued.List, because)], result.Findings);
        Assert.Equal((Verdict.SignatureGood, (Instant?)null), (result.Verdict, result.StatusAsOf));
    }

    [Theory]
    [InlineData("statusListIndex", "23", CheckReason.MalformedField)]
    [InlineData("statusListIndex", "\"023\"", CheckReason.MalformedField)]
    [InlineData("statusListIndex", "\"-1\"", CheckReason.MalformedField)]
    [InlineData("statusListIndex", "\"99999999999\"", CheckReason.MalformedField)]
    [InlineData("statusListCredential", "\"http://a.example\"", CheckReason.MalformedField)]
    [InlineData("statusListCredential", "\"https://a.example/1#2\"", CheckReason.MalformedField)]
    [InlineData("statusPurpose", "7", CheckReason.MalformedField)]
    [InlineData("statusPurpose", "\"message\"", CheckReason.StatusUnknown)]
    [InlineData("statusSize", "2", CheckReason.StatusUnknown)]
    [InlineData("type", "\"1EdTechRevocationList\"", CheckReason.StatusUnknown)]
    [InlineData("type", "7", CheckReason.MalformedField)]
    public async Task An_entry_that_is_not_as_it_must_be_is_told(string name, string value, CheckReason reason) =>
        Assert.Equal([new(reason, $"credentialStatus.{name}")], await _site.FindingsAsync(Issued.Signed(json => json["credentialStatus"]![name] = JsonNode.Parse(value), Issued.Of(status: new StatusEntry(Issued.List, 23)))));

    [Fact]
    public async Task A_place_that_the_list_does_not_have_is_unknown() =>
        Assert.Equal([new(CheckReason.StatusUnknown, Issued.List, CheckReason.MalformedField)], await _site.FindingsAsync(Issued.Signed(Issued.Of(status: new StatusEntry(Issued.List, StatusList.FewestEntries)))));

    [Fact]
    public async Task Without_the_network_nothing_is_plainly_valid()
    {
        var asOf = Issued.Day + Duration.FromHours(5);
        TrustedKey[] pinned = [new($"{Issued.Site}/issuer", Issued.Key.Public)];
        var result = await CredentialChecker.Offline(pinned, [new(Issued.List, _site.Web[Issued.List], asOf), new(Suspensions, _site.Web[Suspensions], Issued.Later)]).CheckAsync(_jwt, Issued.Later + Duration.FromDays(900));
        Assert.Equal([new(CheckReason.CheckedOffline, null)], result.Findings);
        Assert.Equal((Verdict.SignatureGood, asOf), (result.Verdict, result.StatusAsOf));

        result = await CredentialChecker.Offline(pinned).CheckAsync(_jwt, Issued.Later);
        Assert.Equal([CheckReason.StatusUnknown, CheckReason.StatusUnknown, CheckReason.CheckedOffline], result.Findings.Select(f => f.Reason));
        Assert.Equal((Verdict.SignatureGood, (Instant?)null), (result.Verdict, result.StatusAsOf));

        Assert.Equal(Verdict.SignatureGood, (await CredentialChecker.Offline(pinned).CheckAsync(Issued.Signed(), Issued.Later)).Verdict);
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task Without_the_network_what_was_known_to_be_revoked_stays_so_and_an_unknown_key_cannot_be_told()
    {
        _site.Publish(new() { [23] = true });
        var known = new KnownStatusList(Issued.List, _site.Web[Issued.List], Issued.Later);
        Assert.Equal(Verdict.NotValid, (await CredentialChecker.Offline([new($"{Issued.Site}/issuer", Issued.Key.Public)], [known]).CheckAsync(_jwt, Issued.Later)).Verdict);
        Assert.Equal(Verdict.CannotTell, (await CredentialChecker.Offline([new($"{Issued.Site}/issuer", Issued.OtherKey.Public)], [known]).CheckAsync(_jwt, Issued.Later)).Verdict);
        Assert.Equal(Verdict.CannotTell, (await CredentialChecker.Offline([new($"{Issued.Site}/other", Issued.Key.Public)], [known]).CheckAsync(_jwt, Issued.Later)).Verdict);
    }

    private static string Changed(string jwt, string member, Action<JsonNode> change)
    {
        var payload = Issued.Payload(jwt);
        change(payload[member]!);
        return Issued.Raw(Issued.Header(jwt), payload);
    }
}
