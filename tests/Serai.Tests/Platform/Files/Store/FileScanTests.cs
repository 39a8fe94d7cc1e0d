using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Files.Store;

public sealed class FileScanTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Fact]
    public async Task Why_a_file_is_not_taken_is_logged_with_its_hash_and_without_its_name()
    {
        await using var stub = ClamdStub.Start();
        var lines = new Lines();
        var scan = new FileScan(new ClamdSettings(stub.At), lines);
        Assert.Equal(new FileProblem(FileRefused.Infected, "Ada Lovelace.pdf", ClamdStub.Calls), await scan.RefusesAsync("Ada Lovelace.pdf", new MemoryStream(ClamdStub.Eicar), default));
        stub.Says = "No, thanks.";
        Assert.Equal(new FileProblem(FileRefused.NotScanned, "Ada Lovelace.pdf"), await scan.RefusesAsync("Ada Lovelace.pdf", new MemoryStream(ClamdStub.Eicar), default));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(ClamdStub.Eicar));
        Assert.Equal(
            [$"A file that was sent is not taken: the scanner found {ClamdStub.Calls} in it. Its SHA-256 is {sha256}.", $"A file that was sent is not taken: clamd did not scan it, and says: No, thanks. Its SHA-256 is {sha256}."],
            lines.Said);
    }

    [Fact]
    public async Task What_was_clean_in_this_request_is_not_scanned_again_and_stands_at_its_beginning()
    {
        await using var stub = ClamdStub.Start();
        var scan = new FileScan(new ClamdSettings(stub.At), new Lines());
        var content = new MemoryStream("minutes"u8.ToArray()) { Position = 3 };
        for (var time = 0; time < 2; time++)
            Assert.Null(await scan.RefusesAsync("minutes.txt", content, default));
        Assert.Equal(0, content.Position);
        Assert.Equal("minutes"u8.ToArray(), stub.Files.Single());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_nobody_had_scanned_cannot_be_kept(DatabaseKind kind)
    {
        await using var stub = ClamdStub.Start();
        await using var site = await TestSite.StartAsync(await SampleTemplate.EmptyAsync(kind), ("Serai:Files:Clamd", stub.Address));
        await using var scope = site.Services.CreateAsyncScope();
        var (db, store, scan) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<FileStore>(), scope.ServiceProvider.GetRequiredService<FileScan>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Null(await scan.RefusesAsync("one.txt", new MemoryStream([1]), default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.PutAsync(new MemoryStream([2]), "one.txt", null, default));
        await store.PutAsync(new MemoryStream([1]), "one.txt", null, default);
        await db.SaveChangesAsync();
        Assert.Equal(1, await db.Set<StoredFile>().CountAsync());
    }

    private sealed class Lines : ILogger<FileScan>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Equal(LogLevel.Warning, logLevel);
            Said.Add(formatter(state, exception));
        }
    }
}
