using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Serai.Tests.Support;

/// <summary>A mail server that misbehaves in one way: what a real one does seldom and not when it is asked to.</summary>
public sealed class SmtpStub : IAsyncDisposable
{
    public enum Manner
    {
        Takes,
        SaysNothing,

        /// <summary>Takes the whole mail and never answers.</summary>
        TakesAndSaysNothing,
        NoSuchReader,
        NotNow,
        Relaying,
    }

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource called = new(), taken = new();
    private readonly Manner manner;
    private readonly Task serving;

    private SmtpStub(Manner manner)
    {
        this.manner = manner;
        listener.Start();
        serving = ServeAsync();
    }

    public static SmtpStub Start(Manner manner) => new(manner);

    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Ends when somebody has called.</summary>
    public Task Called => called.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends when a whole mail has come.</summary>
    public Task Taken => taken.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>What has come, one text for each mail.</summary>
    public List<string> Mails { get; } = [];

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                called.TrySetResult();
                try
                {
                    await TalkAsync(client.GetStream());
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

    private async Task TalkAsync(NetworkStream stream)
    {
        if (manner == Manner.SaysNothing) await Task.Delay(Timeout.Infinite, end.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 stub");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "RCPT" when manner == Manner.NoSuchReader => "550 5.1.1 no such reader",
                "RCPT" when manner == Manner.NotNow => "451 4.7.1 greylisted",
                "RCPT" when manner == Manner.Relaying => "550 5.7.1 relaying denied",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            await writer.WriteLineAsync(answer);
            if (answer.StartsWith("354", StringComparison.Ordinal)) await DataAsync(reader, writer);
        }
    }

    private async Task DataAsync(StreamReader reader, StreamWriter writer)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".")
            mail.AppendLine(line);
        Mails.Add(mail.ToString());
        taken.TrySetResult();
        if (manner == Manner.TakesAndSaysNothing) await Task.Delay(Timeout.Infinite, end.Token);
        await writer.WriteLineAsync("250 taken");
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await serving;
        end.Dispose();
    }
}
