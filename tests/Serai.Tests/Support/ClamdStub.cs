using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Serai.Tests.Support;

/// <summary>A scanner of files that speaks INSTREAM as clamd does, and finds one thing: the text by which scanners are tried.</summary>
public sealed class ClamdStub : IAsyncDisposable
{
    public const string Calls = "Eicar-Test-Signature";

    // In two halves: a scanner on a developer's machine would take this very file away.
    private static readonly string[] Halves = [@"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STAND", "ARD-ANTIVIRUS-TEST-FILE!$H+H*"];

    private readonly Socket listener;
    private readonly CancellationTokenSource end = new();
    private readonly string? file;
    private readonly Task serving;

    private ClamdStub(Socket listener, EndPoint at, string? file)
    {
        (this.listener, this.file) = (listener, file);
        listener.Bind(at);
        listener.Listen();
        serving = ServeAsync();
    }

    /// <summary>What it finds. Harmless.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes(string.Concat(Halves));

    /// <summary>As the setting has it.</summary>
    public string Address => file is null ? $"127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}" : "unix:" + file;

    public EndPoint At => listener.LocalEndPoint!;

    /// <summary>What it answers whatever it is sent; null where it looks. Empty: it hangs up.</summary>
    public string? Says { get; set; }

    /// <summary>Most bytes that it takes.</summary>
    public int MostBytes { get; set; } = int.MaxValue;

    /// <summary>What it was sent, one after the other.</summary>
    public List<byte[]> Files { get; } = [];

    /// <summary>How long each piece was.</summary>
    public List<int> Pieces { get; } = [];

    public static ClamdStub Start() => new(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(IPAddress.Loopback, 0), null);

    public static ClamdStub StartUnix()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("clamd-").FullName, "clamd.ctl");
        return new(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(file), file);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptAsync(end.Token);
                await using var line = new NetworkStream(client);
                try
                {
                    await AnswerAsync(line);
                }
                catch (IOException)
                {
                    // The other side has gone.
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task AnswerAsync(NetworkStream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command, end.Token);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await SayAsync(line, "UNKNOWN COMMAND");
            return;
        }
        using var content = new MemoryStream();
        var head = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(head, end.Token);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length == 0)
                break;
            if (content.Length + length > MostBytes)
            {
                await SayAsync(line, "INSTREAM size limit exceeded. ERROR");
                return;
            }
            var piece = new byte[length];
            await line.ReadExactlyAsync(piece, end.Token);
            content.Write(piece);
            Pieces.Add(length);
        }
        Files.Add(content.ToArray());
        if (Says is not "")
            await SayAsync(line, Says ?? (content.ToArray().AsSpan().IndexOf(Eicar) >= 0 ? $"stream: {Calls} FOUND" : "stream: OK"));
    }

    private async Task SayAsync(NetworkStream line, string words) => await line.WriteAsync(Encoding.ASCII.GetBytes(words + "\0"), end.Token);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        if (file is not null)
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        end.Dispose();
    }
}
