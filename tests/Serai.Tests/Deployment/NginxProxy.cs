using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Serai.Tests.Deployment;

/// <summary>nginx with the configuration of <c>deploy/nginx</c>, on ports that are free and with a certificate of its own.</summary>
internal sealed class NginxProxy : IAsyncDisposable
{
    private readonly Process process;

    private NginxProxy(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="file">In <c>deploy/nginx</c>.</param>
    /// <param name="nodes">Those that stand behind it, in the order in which the file names them.</param>
    public static async Task<NginxProxy> StartAsync(string file, params Uri[] nodes)
    {
        var folder = Directory.CreateTempSubdirectory("serai-nginx-").FullName;
        var (port, plain) = (Node.FreePort(), Node.FreePort());
        WriteCertificate(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "site.conf"), Here(DeployFiles.Read("nginx/" + file), folder, port, plain, nodes));
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            worker_processes 1;
            error_log {{folder}}/error.log;
            pid {{folder}}/pid;
            events { }
            http {
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                include {{folder}}/site.conf;
            }
            """);
        var (status, said) = await DeployFiles.RunAsync(DeployFiles.Nginx, "-t", "-c", Path.Combine(folder, "nginx.conf"));
        Assert.True(status == 0, said);
        var proxy = new NginxProxy(Process.Start(DeployFiles.Nginx, ["-c", Path.Combine(folder, "nginx.conf")]), new($"https://localhost:{port}"));
        using var client = proxy.Client(new());
        await Until.TrueAsync(async () => await AnswersAsync(client), TimeSpan.FromSeconds(30), "nginx did not come up: " + said);
        return proxy;
    }

    /// <summary>A browser that keeps its cookies there, and believes this certificate.</summary>
    public HttpClient Client(CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/health/live");
            // Monitors ask the nodes themselves.
            return answer.StatusCode == HttpStatusCode.NotFound;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Here(string text, string folder, int port, int plain, Uri[] nodes)
    {
        string[] named = nodes.Length == 1 ? ["127.0.0.1:5080"] : ["10.0.0.11:5080", "10.0.0.12:5080"];
        foreach (var (there, here) in named.Zip(nodes))
            text = Replaced(text, there, here.Authority);
        text = Replaced(Replaced(text, "listen 80;", $"listen 127.0.0.1:{plain};"), "listen 443 ssl;", $"listen 127.0.0.1:{port} ssl;");
        return Replaced(text, "/etc/nginx/", folder + "/");
    }

    private static string Replaced(string text, string there, string here)
    {
        Assert.Contains(there, text, StringComparison.Ordinal);
        return text.Replace(there, here, StringComparison.Ordinal);
    }

    private static void WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(Path.Combine(folder, "serai.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "serai.key"), key.ExportPkcs8PrivateKeyPem());
    }
}
