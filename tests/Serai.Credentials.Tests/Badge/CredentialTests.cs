namespace Serai.Credentials.Tests.Badge;

/// <summary>What is written of a credential.</summary>
public sealed class CredentialTests
{
    [Fact]
    public void The_contexts_are_these_two_in_this_order() =>
        Assert.Equal(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"], Issued.Of().ToJson()["@context"]!.AsArray().Select(c => c!.GetValue<string>()));

    [Fact]
    public void The_address_of_a_person_is_hashed_with_a_salt_and_never_written()
    {
        var json = Issued.Of().ToJson();
        var identity = json["credentialSubject"]!["identifier"]![0]!;
        Assert.DoesNotContain("mei.lin", json.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.True(identity["hashed"]!.GetValue<bool>());
        Assert.Matches("^sha256\\$[0-9a-f]{64}$", identity["identityHash"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{32}$", identity["salt"]!.GetValue<string>());
        Assert.NotEqual(HashedEmail.Of(Issued.Email), HashedEmail.Of(Issued.Email));
    }

    [Fact]
    public void Who_has_the_address_finds_out_that_it_is_meant()
    {
        var email = HashedEmail.Of(" Mei.Lin@Example.edu ");
        Assert.True(email.Is(Issued.Email) && email.Is("MEI.LIN@EXAMPLE.EDU"));
        Assert.False(email.Is("mei.li@example.edu"));
    }

    [Fact]
    public void The_hash_is_of_the_address_and_then_the_salt() =>
        // The standard's own example, of “mayze” without a salt, and the same cut in two.
        Assert.True(new HashedEmail("sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", "ze") is var email && email.Is("may"), email.Hash);

    [Fact]
    public void Times_are_to_the_second_in_utc()
    {
        var json = new Credential("urn:a:1", "urn:a:2", HashedEmail.Of("a@b"), new("https://a.example", "A"), new("urn:a:3", "A", "A", "A"), Issued.Day + Duration.FromMilliseconds(900)).ToJson();
        Assert.Equal("2026-05-04T09:30:00Z", json["validFrom"]!.GetValue<string>());
        Assert.False(json.ContainsKey("validUntil"));
    }

    [Fact]
    public void One_entry_of_status_is_an_object_with_its_index_as_text()
    {
        var status = Issued.Of(status: new StatusEntry(Issued.List, 94_567)).ToJson()["credentialStatus"]!;
        Assert.Equal("""{"id":"https://badges.example.edu/credentials/status/1#94567","type":"BitstringStatusListEntry","statusPurpose":"revocation","statusListIndex":"94567","statusListCredential":"https://badges.example.edu/credentials/status/1"}""", status.ToJsonString());
    }

    [Fact]
    public void What_cannot_be_written_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Issued.Of("half \ud83d of a character"));
        Assert.Throws<ArgumentException>(() => Issued.Of(" "));
        Assert.Throws<ArgumentException>(() => Issued.Of(until: Issued.Day));
        Assert.Throws<ArgumentException>(() => new IssuerProfile("http://a.example", "A"));
        Assert.Throws<ArgumentException>(() => new Achievement("seven", "A", "A", "A"));
        Assert.Throws<ArgumentException>(() => new HashedEmail(Issued.Email, ""));
        Assert.Throws<ArgumentException>(() => new StatusEntry("http://a.example/1", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StatusEntry(Issued.List, -1));
    }
}
