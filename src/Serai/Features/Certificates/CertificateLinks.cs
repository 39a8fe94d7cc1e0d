namespace Serai.Features.Certificates;

/// <summary>The addresses of this feature.</summary>
public static class CertificateLinks
{
    public const string All = "/certificates";

    /// <summary>Where anybody checks a credential, of whomever.</summary>
    public const string Check = All + "/check";

    /// <summary>What makes the checking page work without network.</summary>
    public const string CheckWorker = Check + "/worker.js", CheckManifest = Check + "/app.webmanifest", Offline = Check + "/offline";

    /// <summary>The reader's own.</summary>
    public const string Mine = All + "/mine";

    /// <summary>Where issuers are found, and their keys and lists.</summary>
    public const string Issuers = All + "/issuers", StatusLists = All + "/status";

    /// <summary>What history calls a certificate.</summary>
    public static string Subject(string code) => $"certificates/{code}";

    /// <summary>The public page of a certificate.</summary>
    public static string Show(string code) => $"{All}/{code}";

    /// <summary>The signed credential.</summary>
    public static string Credential(string code) => Show(code) + CredentialEnding;

    /// <summary>What stands behind a certificate's address where its credential is.</summary>
    public const string CredentialEnding = ".jwt";

    /// <summary>The certificate for programs: what is said, and how it is with it.</summary>
    public static string Json(string code) => Show(code) + ".json";

    /// <summary>The address as a picture.</summary>
    public static string Picture(string code) => Show(code) + ".svg";

    public static string Revoke(string code) => Show(code) + "/revoke";

    /// <summary>Those that an organization has issued.</summary>
    public static string Of(string organization) => $"{All}/of/{organization}";

    public static string OfCsv(string organization) => Of(organization) + ".csv";

    /// <summary>By what an organization signs, for those who look after it.</summary>
    public static string OwnKeys(string organization) => Of(organization) + "/keys";

    /// <summary>Signs again what a revoked key has signed.</summary>
    public static string SignAgain(string organization) => OwnKeys(organization) + "?handler=SignAgain";

    /// <summary>An issuer, as its credentials name it.</summary>
    public static string Issuer(string name) => $"{Issuers}/{name}";

    /// <summary>All its public keys.</summary>
    public static string Keys(string name) => Issuer(name) + KeysEnding;

    /// <summary>What stands behind an issuer's address where its keys are.</summary>
    public const string KeysEnding = "/jwks.json";

    /// <summary>One of its keys, by its thumbprint.</summary>
    public static string Key(string name, string thumbprint) => $"{Issuer(name)}/keys/{thumbprint}";

    /// <summary>The document of its did:web.</summary>
    public static string Did(string name) => Issuer(name) + "/did.json";

    /// <summary>A signed status list.</summary>
    public static string StatusList(Guid id) => $"{StatusLists}/{id}";
}
