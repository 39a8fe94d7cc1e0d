using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Serai.Bench;

/// <summary>
/// Asks a server for one address over kept connections, one request at a time on each, as fast as it answers.
/// Written on sockets, so that on a small machine the asking costs little beside the answering.
/// </summary>
public static class Load
{
    /// <returns>Answers per second.</returns>
    public static async Task<double> RunAsync(int port, string address, int connections, TimeSpan time, string? cookie = null)
    {
        var request = Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Language: en\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");
        using var stop = new CancellationTokenSource(time);
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(port, request, stop.Token))));
        return answers.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> AskAsync(int port, byte[] request, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        var buffer = new byte[1 << 18];
        var count = 0L;
        while (!stop.IsCancellationRequested)
        {
            await socket.SendAsync(request, SocketFlags.None);
            await ReadAnswer(socket, buffer);
            count++;
        }
        return count;
    }

    private static async Task ReadAnswer(Socket socket, byte[] buffer)
    {
        var got = 0;
        var whole = -1;
        while (whole < 0 || got < whole)
        {
            var read = await socket.ReceiveAsync(whole < 0 ? buffer.AsMemory(got) : buffer, SocketFlags.None);
            if (read == 0) throw new InvalidOperationException("The server hung up.");
            got += read;
            if (whole < 0) whole = Length(buffer.AsSpan(0, got));
        }
    }

    private static int Length(ReadOnlySpan<byte> got)
    {
        var end = got.IndexOf("\r\n\r\n"u8);
        if (end < 0) return -1;
        if (!got.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(got[..Math.Min(got.Length, 200)]));
        var at = got.IndexOf("Content-Length: "u8) + "Content-Length: ".Length;
        return end + 4 + int.Parse(got[at..(at + got[at..].IndexOf((byte)'\r'))], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
