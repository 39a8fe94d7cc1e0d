using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Db;
using Serai.Platform.Files.Store;

namespace Serai.Tests.Platform.Files.Store;

public sealed class FileStoreTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_of_fifty_megabytes_comes_back_as_it_was_given(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var bytes = Bytes((int)FileStore.MostBytes);
        var file = await KeepAsync(site, bytes, "C:\\letters\\Big\u202E.bin");
        Assert.Equal(("Big.bin", bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Name, file.Length, file.Sha256));
        Assert.Equal(SHA256.HashData(bytes), SHA256.HashData(await ReadAsync(site, file)));
        await site.WithAsync<SeraiDb>(async db => Assert.Equal(FileChunk.Most, await db.Set<FileChunk>().MaxAsync(c => c.Bytes.Length)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Equal_files_share_their_bytes_and_the_last_one_takes_them_away(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var (one, other) = (await KeepAsync(site, Bytes(600_000), "one"), await KeepAsync(site, Bytes(600_000), "other"));
        Assert.Equal(2, await ChunksAsync(site));
        await EraseAsync(site, one.Id);
        Assert.Equal(Bytes(600_000), await ReadAsync(site, other));
        await EraseAsync(site, other.Id);
        Assert.Equal(0, await ChunksAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_does_not_come_to_its_end_leaves_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var (db, store) = (scope.ServiceProvider.GetRequiredService<SeraiDb>(), scope.ServiceProvider.GetRequiredService<FileStore>());
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.PutAsync(new MemoryStream([1]), "x", null, default));
            await using var transaction = await db.Database.BeginTransactionAsync();
            await store.PutAsync(new MemoryStream(Bytes(700_000)), "x", null, default);
            await db.SaveChangesAsync();
        }
        Assert.Equal(0, await ChunksAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Damaged_bytes_are_never_given_out(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var file = await KeepAsync(site, Bytes(1_200_000), "x");
        // A bit that flipped in the second piece: the first is given out, of the second nothing.
        await ChangeAsync(site, 1, c => c.Bytes[17] ^= 1, hashToo: false);
        var sofar = new MemoryStream();
        var damaged = await Assert.ThrowsAsync<FileDamaged>(() => site.WithAsync<FileStore>(s => s.CopyAsync(file, sofar, default)));
        Assert.Equal((file.Id, "x"), (damaged.File, damaged.Name));
        Assert.Equal(Bytes(1_200_000)[..FileChunk.Most], sofar.ToArray());
        await ChangeAsync(site, 1, c => c.Bytes[17] ^= 1, hashToo: false);
        await site.WithAsync<FileStore>(s => s.CheckAsync(file, default));
        // Somebody who changed the piece's hash too is found out by that of the whole.
        await ChangeAsync(site, 2, c => c.Bytes[0] ^= 1, hashToo: true);
        await Assert.ThrowsAsync<FileDamaged>(() => site.WithAsync<FileStore>(s => s.CheckAsync(file, default)));
        // And a piece that is gone.
        await site.WithAsync<SeraiDb>(db => db.Set<FileChunk>().Where(c => c.Ordinal == 2).ExecuteDeleteAsync());
        await Assert.ThrowsAsync<FileDamaged>(() => site.WithAsync<FileStore>(s => s.CheckAsync(file, default)));
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static async Task<StoredFile> KeepAsync(TestSite site, byte[] bytes, string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var file = await scope.ServiceProvider.GetRequiredService<FileStore>().PutAsync(new MemoryStream(bytes), name, null, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return file;
    }

    private static Task<byte[]> ReadAsync(TestSite site, StoredFile file) => site.WithAsync<FileStore, byte[]>(async store =>
    {
        var to = new MemoryStream();
        await store.CopyAsync(file, to, default);
        return to.ToArray();
    });

    private static async Task EraseAsync(TestSite site, Guid id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FileStore>().EraseAsync(id, default);
        await scope.ServiceProvider.GetRequiredService<SeraiDb>().SaveChangesAsync();
    }

    private static Task<int> ChunksAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.Set<FileChunk>().CountAsync());

    private static Task ChangeAsync(TestSite site, int ordinal, Action<FileChunk> change, bool hashToo) => site.WithAsync<SeraiDb>(async db =>
    {
        var chunk = await db.Set<FileChunk>().SingleAsync(c => c.Ordinal == ordinal);
        change(chunk);
        db.Entry(chunk).Property(c => c.Bytes).IsModified = true;
        if (hashToo) db.Entry(chunk).Property(c => c.Sha256).CurrentValue = SHA256.HashData(chunk.Bytes);
        await db.SaveChangesAsync();
    });
}
