namespace Serai.Tests.Features.Certificates;

/// <summary>What the checking page says of each badge with which 1EdTech tests its own validator: the reason, and where; or that its proof is not read here.</summary>
public sealed class EveryBadgeTests
{
    private const string Folder = "vc/1edtech-validator/ob30", CannotTell = "It cannot be told whether it is valid.", NotValid = "Not valid.";

    private const string Type = "A part lacks the type that must stand there.", Missing = "A part that must be there is missing.", Malformed = "A part is not written as it must be.",
        Context = "A context that must be there is missing, or is no address.", Old = "It is written as in Verifiable Credentials 1.1, which is not read here.", Proof = "It has a proof of a kind that is not read here.";

    private const string Eddsa = $"{Proof} eddsa-rdfc-2022";

    // By its file: the verdict, and all reasons, each with its place.
    private static readonly Dictionary<string, (string Verdict, string[] Reasons)> Badges = new(StringComparer.Ordinal)
    {
        ["simple-err-context.json"] = (NotValid, [Eddsa, $"{Context} @context", $"{Missing} credentialSubject.achievement", $"{Missing} validFrom"]),
        ["simple-err-type.json"] = (NotValid, [Eddsa, $"{Missing} credentialSubject.achievement", $"{Type} type"]),
        ["simple-err-issuer.json"] = (NotValid, [Eddsa, $"{Missing} credentialSubject.achievement", $"{Missing} issuer"]),
        ["simple-err-issued.json"] = (NotValid, [Eddsa, $"{Missing} credentialSubject.achievement", "It holds only later. validFrom"]),
        ["simple-err-expired.json"] = (NotValid, [Eddsa, "It has expired. validUntil"]),
        ["simple-err-issuer-type.json"] = (NotValid, [Eddsa, $"{Type} issuer.type"]),
        ["simple-err-issuer-otheridentifier-type.json"] = (NotValid, [Eddsa, $"{Type} issuer.otherIdentifier[1].type"]),
        ["simple-err-issuer-parentorg-type.json"] = (NotValid, [Eddsa, $"{Type} issuer.parentOrg.type"]),
        ["simple-err-credential-subject-type.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.type"]),
        ["simple-err-credential-subject-identifier-type.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.identifier[0].type"]),
        ["simple-err-credential-subject-profile-type.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.source.type"]),
        ["simple-err-credential-subject-result-type.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.result[1].type"]),
        ["simple-err-credential-subject-achievement-result-description-type.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.achievement.resultDescription[2].type"]),
        ["simple-err-evidence-type.json"] = (NotValid, [Eddsa, $"{Type} evidence[1].type"]),
        // Their fault is in the proof itself, which is not read.
        ["simple-err-proof-method.json"] = (CannotTell, [Eddsa]),
        ["simple-err-proof-method-no-scheme.json"] = (CannotTell, [Eddsa]),
        ["simple-err-proof-method-unknown-did-method.json"] = (CannotTell, [Eddsa]),
        ["simple-err-proof-method-unknown-scheme.json"] = (CannotTell, [Eddsa]),
        ["simple-err-proof-value.json"] = (CannotTell, [Eddsa]),
        // A good one, signed as a JWT by a key that came with it.
        ["simple-jwt.svg"] = (CannotTell, ["The key came in the credential itself, and nobody vouches that it is the issuer's. header.jwk"]),
        // Good ones with a proof of another kind.
        ["simple.json"] = (CannotTell, [Eddsa]),
        ["simple.1ob"] = (CannotTell, [Eddsa]),
        ["simple-json.svg"] = (CannotTell, [Eddsa]),
        ["simple-context-alias.json"] = (CannotTell, [Eddsa]),
        ["simple-context-version.json"] = (CannotTell, [Eddsa]),
        ["simple-did-key-method.json"] = (CannotTell, [Eddsa]),
        ["simple-did-web-method.json"] = (CannotTell, [Eddsa]),
        ["simple-multiple-proofs.json"] = (CannotTell, [$"{Proof} SomeProofType", Eddsa]),
        ["complete.json"] = (CannotTell, [Eddsa, "Whether it was revoked cannot be found out: its list cannot be had or read. credentialStatus.type"]),
        // The standard wants the place in the list as a text, and the name of the credential; here are a number, and none.
        ["bit-string-list/credential-status-revoked.json"] = (NotValid, [Eddsa, $"{Malformed} credentialStatus.statusListIndex"]),
        ["bit-string-list/credential-status-revoked-blank-nodes.json"] = (NotValid, [Eddsa, $"{Malformed} credentialStatus.statusListIndex"]),
        ["sd/derivedcredential.json"] = (NotValid, [$"{Proof} ecdsa-sd-2023", $"{Missing} name"]),
        // What is no badge at all.
        ["endorsement-valid.json"] = (NotValid, [Eddsa, $"{Type} credentialSubject.type", $"{Missing} credentialSubject.achievement", $"{Type} type"]),
        ["bit-string-list/testlist"] = (NotValid, [Eddsa, $"{Context} @context", $"{Missing} name", $"{Type} credentialSubject.type", $"{Missing} credentialSubject.achievement", $"{Type} type"]),
        // Of the old form nothing is read but who signed how.
        ["simple.jwt"] = (CannotTell, [$"{Old} vc"]),
        ["velocity.jwt"] = (CannotTell, [$"{Old} vc"]),
        ["simple-eddsa-2022.json"] = (CannotTell, [$"{Old} @context", $"{Proof} eddsa-2022"]),
        ["credential-status-revoked.json"] = (CannotTell, [$"{Old} @context", $"{Proof} Ed25519Signature2020"]),
        ["endorsement-err-schema-status-refresh.json"] = (CannotTell, [$"{Old} @context", $"{Proof} Ed25519Signature2020"]),
        ["simple-noproof.json"] = (NotValid, [$"{Old} @context", "Nobody signed it. proof"]),
    };

    [Fact]
    public void No_badge_is_left_out()
    {
        var folder = TestData.File(Folder);
        Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal), Badges.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_is_told_all_its_reasons_and_no_other()
    {
        var folder = TestData.File(Folder);
        await using var site = await CertificateDesk.SiteAsync(Serai.Platform.Db.DatabaseKind.Sqlite);
        using var nobody = site.Nobody();
        foreach (var (name, (verdict, reasons)) in Badges)
        {
            var page = await nobody.CheckAsync(file: await File.ReadAllBytesAsync(Path.Combine(folder, name)));
            Assert.True(page.Contains(verdict, StringComparison.Ordinal), $"{name}: {page}");
            Assert.Equal(string.Join(' ', reasons), Found(page, name));
        }
        Assert.Contains("Teamwork", await nobody.CheckAsync(file: await File.ReadAllBytesAsync(Path.Combine(folder, "simple-jwt.svg"))));
    }

    private static string Found(string page, string name)
    {
        const string before = " What was found ", after = " File";
        var from = page.IndexOf(before, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{name}: {page}");
        from += before.Length;
        var to = page.IndexOf(after, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"{name}: {page}");
        return page[from..to];
    }
}
