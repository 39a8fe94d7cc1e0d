using System.Net;
using System.Net.Sockets;
using Serai.Platform.Files.Scanning;

namespace Serai.Tests.Platform.Files.Scanning;

public sealed class ClamdTests
{
    [Fact]
    public async Task What_is_clean_is_clean_and_what_is_found_is_called_by_its_name()
    {
        await using var stub = ClamdStub.Start();
        Assert.True((await AskAsync(stub, "minutes"u8.ToArray())).IsClean);
        Assert.Equal(new ScanAnswer(ClamdStub.Calls, null), await AskAsync(stub, [.. Bytes(100), .. ClamdStub.Eicar]));
    }

    [Fact]
    public async Task A_large_file_comes_whole_in_pieces()
    {
        await using var stub = ClamdStub.Start();
        var bytes = Bytes((1 << 20) + 12_345);
        Assert.True((await AskAsync(stub, bytes)).IsClean);
        Assert.Equal(bytes, stub.Files.Single());
        Assert.True(stub.Pieces.Count > 1);
        Assert.Equal(bytes.Length, stub.Pieces.Sum());
    }

    [Fact]
    public async Task A_file_that_is_too_large_for_the_scanner_is_not_scanned()
    {
        await using var stub = ClamdStub.Start();
        stub.MostBytes = 100_000;
        var answer = await AskAsync(stub, Bytes(3 << 20));
        Assert.Equal(new ScanAnswer(null, "INSTREAM size limit exceeded. ERROR"), answer);
    }

    [Theory]
    [InlineData("220 mail.example.org ESMTP")]
    [InlineData("stream:  FOUND")]
    [InlineData("stream: OK, I think")]
    [InlineData("stream: Can't allocate memory ERROR")]
    [InlineData("")]
    public async Task An_answer_that_nobody_understands_is_no_leave(string says)
    {
        await using var stub = ClamdStub.Start();
        stub.Says = says;
        var answer = await AskAsync(stub, "minutes"u8.ToArray());
        Assert.Null(answer.Called);
        Assert.Equal(says.Length > 0 ? says : "It hung up without an answer.", answer.Problem);
    }

    [Fact]
    public async Task It_is_reached_by_the_file_of_a_socket()
    {
        await using var stub = ClamdStub.StartUnix();
        Assert.True((await AskAsync(stub, "minutes"u8.ToArray())).IsClean);
        Assert.Equal(ClamdStub.Calls, (await AskAsync(stub, ClamdStub.Eicar)).Called);
    }

    [Fact]
    public async Task Whoever_is_not_there_or_says_nothing_has_not_scanned()
    {
        // It listens and never takes the call.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = silent.LocalEndpoint;
        var late = await new Clamd(address, TimeSpan.FromMilliseconds(200)).AskAsync(new MemoryStream([1]), default);
        Assert.Equal("It did not answer within 0.2 s.", late.Problem);
        silent.Stop();
        Assert.False((await new Clamd(address, TimeSpan.FromSeconds(10)).AskAsync(new MemoryStream([1]), default)).IsClean);
        Assert.False((await new Clamd(new UnixDomainSocketEndPoint("/nowhere/clamd.ctl"), TimeSpan.FromSeconds(10)).AskAsync(new MemoryStream([1]), default)).IsClean);
    }

    [Fact]
    public async Task Whoever_sent_the_file_and_left_is_not_waited_for()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Clamd(silent.LocalEndpoint, TimeSpan.FromMinutes(1)).AskAsync(new MemoryStream([1]), gone.Token));
    }

    private static Task<ScanAnswer> AskAsync(ClamdStub stub, byte[] bytes) => new Clamd(stub.At, TimeSpan.FromSeconds(30)).AskAsync(new MemoryStream(bytes), default);

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
