using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Backup;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Backup;

/// <summary>Whatever was kept comes back, on either database, and nothing half.</summary>
public sealed partial class BackupTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    public static TheoryData<DatabaseKind, DatabaseKind> Each
    {
        get
        {
            var kinds = Databases.All.Select(d => d.Data).ToList();
            return new(kinds.SelectMany(from => kinds.Select(to => (from, to))));
        }
    }

    [Theory, MemberData(nameof(Each))]
    public async Task A_backup_that_was_made_while_people_write_is_one_moment_and_comes_back_as_it_was(DatabaseKind from, DatabaseKind to)
    {
        await using var site = await TestSite.StartAsync(from, sample: true);
        using var editor = await site.SignedInAsync(Role.Administrator);
        using var enough = new CancellationTokenSource();
        var saved = new List<string>();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !enough.IsCancellationRequested; n++)
            {
                var form = await editor.FormAsync("/organizations/new", "name");
                form["name"] = $"Written meanwhile {n}";
                using var answer = await editor.SendAsync(form);
                Assert.True((int)answer.StatusCode < 400, answer.StatusCode.ToString());
                lock (saved) saved.Add(form["name"]);
            }
        });
        while (Count() < 3)
            await Task.Delay(20);
        var before = Count();
        var path = await site.Database.BackUpAsync();
        // Whoever saved was not kept waiting to the end.
        var after = Count() + 1;
        await enough.CancelAsync();
        await writing;
        var there = await Databases.NewAsync(to);
        var restored = await BackupWalk.RestoreAsync(path, there);
        Assert.Null(restored.History.Problem);
        await using var second = await TestSite.StartAsync(there);
        var names = await second.WithAsync<SeraiDb, List<string>>(db => db.Organizations.Where(o => o.Name.StartsWith("Written meanwhile")).Select(o => o.Name).ToListAsync());
        Assert.InRange(names.Count, before, after);
        await SmallWorld.IndexAsync(second);
        Assert.Contains("Ningxia Medical University", await second.GetAsync("/organizations?q=ningxia"));
        // Once more, of the copy that nobody writes to: row by row the same, and the same bytes behind the first line.
        var again = await there.BackUpAsync();
        var third = await Databases.NewAsync(from);
        await BackupWalk.RestoreAsync(again, third);
        Assert.True(await BackupWalk.AssertSameAsync(there, third) > 1000);

        int Count()
        {
            lock (saved) return saved.Count;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_goes_on_after_a_restore_goes_on_with_new_numbers(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var there = await Databases.NewAsync(kind);
        await BackupWalk.RestoreAsync(await site.Database.BackUpAsync(), there);
        await using var second = await TestSite.StartAsync(there);
        using var editor = await second.SignedInAsync(Role.Administrator);
        var form = await editor.FormAsync("/organizations/new", "name");
        form["name"] = "After the restore";
        using var answer = await editor.SendAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Null((await second.WithAsync<Serai.Platform.History.VerifyHistory, Serai.Platform.History.HistoryVerdict>(v => v.RunAsync())).Problem);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Mails_that_waited_are_held_back_unless_they_are_to_be_sent(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new OutboxMail { ToAddress = "ada@example.org", ToName = "Ada", Language = "en", Kind = "test", Subject = "s", Text = "t", Html = null, MessageId = "1@example.org", Created = site.Clock.GetCurrentInstant(), Due = site.Clock.GetCurrentInstant() });
            await db.SaveChangesAsync();
        });
        var path = await site.Database.BackUpAsync();
        foreach (var send in (bool[])[false, true])
        {
            var there = await Databases.NewAsync(kind);
            await BackupWalk.RestoreAsync(path, there, BackupWalk.Plain with { SendWaitingMail = send });
            await using var bare = BareDatabase.Of(there);
            var mail = await bare.Db.Outbox.SingleAsync();
            Assert.Equal((send, !send), (mail.Due is not null, mail.GivenUp is not null));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_is_restored_over_what_is_there(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var path = await site.Database.BackUpAsync();
        Assert.Contains(kind == DatabaseKind.Sqlite ? "already" : "not empty", await BackupWalk.RefusedAsync(() => BackupWalk.RestoreAsync(path, site.Database)));
        if (kind == DatabaseKind.Sqlite)
            Assert.Contains("Stop the site first", await BackupWalk.RefusedAsync(() => BackupWalk.RestoreAsync(path, site.Database, BackupWalk.Plain with { Replace = true })));
        await SmallWorld.IndexAsync(site);
        Assert.Contains("Ningxia Medical University", await site.GetAsync("/organizations?q=ningxia"));
    }

    [Fact]
    public async Task A_file_that_is_replaced_lies_beside_it()
    {
        var database = await Databases.NewAsync(DatabaseKind.Sqlite);
        string path;
        await using (var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true))
            path = await site.Database.BackUpAsync();
        await using (var empty = await TestSite.StartAsync(database))
            Assert.DoesNotContain("Ningxia Medical University", await empty.GetAsync("/organizations"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var restored = await BackupWalk.RestoreAsync(path, database, BackupWalk.Plain with { Replace = true });
        Assert.True(File.Exists(restored.Aside));
        await using var again = await TestSite.StartAsync(database);
        await SmallWorld.IndexAsync(again);
        Assert.Contains("Ningxia Medical University", await again.GetAsync("/organizations?q=ningxia"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_that_is_cut_damaged_or_of_a_newer_program_is_refused_and_leaves_nothing(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        var (plain, hidden) = (await File.ReadAllBytesAsync(await site.Database.BackUpAsync()), await File.ReadAllBytesAsync(await site.Database.BackUpAsync(BackupWalk.Password)));
        var random = new Random(8);
        foreach (var (whole, password) in ((byte[], string?)[])[(plain, null), (hidden, BackupWalk.Password)])
        {
            for (var n = 0; n < 6; n++)
                await RefusedAsync(whole[..random.Next(whole.Length)], password);
            for (var n = 0; n < 6; n++)
            {
                var altered = (byte[])whole.Clone();
                altered[random.Next(20, altered.Length)] ^= 0x10;
                await RefusedAsync(altered, password);
            }
        }
        await RefusedAsync(hidden, "another password", "The password is another");
        await RefusedAsync(hidden, null, "--password-file");
        await RefusedAsync([], null, "empty");
        await RefusedAsync("%PDF-1.7 and so on and on and on"u8.ToArray(), null, "no backup of Serai");
        await RefusedAsync(Packed("{\"serai-backup\":9,\"program\":\"9.0\",\"layout\":\"Later\",\"database\":\"sqlite\",\"taken\":\"\"}\n{\"end\":{},\"sha256\":\"\"}\n"), null, "newer than this one");
        await RefusedAsync(Packed(Unpacked(plain).Replace("\"layout\":\"", "\"layout\":\"Later", StringComparison.Ordinal)), null);
        // What was altered with care: the last line's sum tells.
        await RefusedAsync(Packed(Unpacked(plain).Replace("Ningxia Medical University", "Ningxia Mediccl University", StringComparison.Ordinal)), null, "not as it was written");

        // A key of three bytes.
        await RefusedAsync(Packed(AnId().Replace(Unpacked(plain), "\"AAAA\"", 1)), null, "not as it was written");

        async Task RefusedAsync(byte[] bytes, string? password, string? says = null)
        {
            var path = BackupWalk.NewPath();
            await File.WriteAllBytesAsync(path, bytes);
            var there = await Databases.NewAsync(kind);
            var refusal = await BackupWalk.RefusedAsync(() => BackupWalk.RestoreAsync(path, there, password: password));
            if (says is not null)
                Assert.Contains(says, refusal);
            if (there.File is { } file)
                Assert.False(File.Exists(file) || File.Exists(file + ".restoring"));
            else
            {
                await using var bare = BareDatabase.Of(there);
                if ((await bare.Db.Database.GetAppliedMigrationsAsync()).Any())
                    Assert.False(await bare.Db.Organizations.AnyAsync());
            }
        }
    }

    [Fact]
    public async Task A_backup_can_be_read_without_the_program_and_by_its_owner_alone()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite, sample: true);
        var path = await site.Database.BackUpAsync();
        var lines = Unpacked(await File.ReadAllBytesAsync(path)).Split('\n');
        Assert.StartsWith("{\"serai-backup\":1,", lines[0]);
        Assert.Contains(lines, l => l.StartsWith("{\"table\":\"organization\",", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith('[') && l.Contains("Ningxia Medical University", StringComparison.Ordinal));
        Assert.StartsWith("{\"end\":{", lines[^2]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.DoesNotContain("Ningxia", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await site.Database.BackUpAsync(BackupWalk.Password))));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.part"));
    }

    [System.Text.RegularExpressions.GeneratedRegex("(?<=^\\[.*)\"[0-9a-f]{8}-[0-9a-f-]{27}\"", System.Text.RegularExpressions.RegexOptions.Multiline)]
    private static partial System.Text.RegularExpressions.Regex AnId();

    private static byte[] Packed(string text)
    {
        var to = new MemoryStream();
        using (var packed = new GZipStream(to, CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(text));
        return to.ToArray();
    }

    private static string Unpacked(byte[] bytes)
    {
        using var packed = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return packed.ReadToEnd();
    }
}
