using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Serai.Platform.Files.Scanning;

/// <summary>Asks clamd about the bytes of one file by its command INSTREAM, as its manual page clamd(8) has it: a connection for each file.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="limit">So long all of it may take.</param>
public sealed class Clamd(EndPoint address, TimeSpan limit)
{
    private const int Piece = 64 << 10, LongestAnswer = 1024;

    private static readonly byte[] Command = "zINSTREAM\0"u8.ToArray();

    /// <param name="content">Read from where it stands to its end.</param>
    /// <param name="stop">Nobody waits for the answer any more.</param>
    /// <returns>Its answer; or that it is unknown, and why: nobody answers, or not in time, or what nobody understands.</returns>
    public async Task<ScanAnswer> AskAsync(Stream content, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limit);
        try
        {
            using var socket = address is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address, time.Token);
            await using var line = new NetworkStream(socket, ownsSocket: false);
            var hasAll = await SendAsync(content, line, time.Token);
            var answer = ScanAnswer.Of(await ReadAsync(line, time.Token));
            return answer.IsClean && !hasAll ? ScanAnswer.Unknown("It answered before it had all of the file.") : answer;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return ScanAnswer.Unknown(string.Create(CultureInfo.InvariantCulture, $"It did not answer within {limit.TotalSeconds} s."));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return ScanAnswer.Unknown(problem.Message);
        }
    }

    // Whoever finds a file too large says so and hangs up, without waiting for the rest: the answer tells why the sending broke off.
    private static async Task<bool> SendAsync(Stream content, NetworkStream to, CancellationToken stop)
    {
        try
        {
            await to.WriteAsync(Command, stop);
            var piece = new byte[sizeof(uint) + Piece];
            for (int read; (read = await content.ReadAsync(piece.AsMemory(sizeof(uint)), stop)) > 0;)
            {
                BinaryPrimitives.WriteUInt32BigEndian(piece, (uint)read);
                await to.WriteAsync(piece.AsMemory(0, sizeof(uint) + read), stop);
            }
            BinaryPrimitives.WriteUInt32BigEndian(piece, 0);
            await to.WriteAsync(piece.AsMemory(0, sizeof(uint)), stop);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    // A line that was begun with z ends with a zero: one that was cut off is none.
    private static async Task<string> ReadAsync(NetworkStream from, CancellationToken stop)
    {
        var bytes = new byte[LongestAnswer];
        for (int length = 0, read; length < bytes.Length && (read = await from.ReadAsync(bytes.AsMemory(length), stop)) > 0;)
        {
            length += read;
            var end = Array.IndexOf(bytes, (byte)0, 0, length);
            if (end >= 0)
                return Encoding.UTF8.GetString(bytes, 0, end);
        }
        throw new IOException("It hung up without an answer.");
    }
}
