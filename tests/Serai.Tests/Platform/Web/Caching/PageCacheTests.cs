using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Serai.Features.Organizations;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Web.Caching;

public sealed class PageCacheTests
{
    private const string Page = "/api/v1/organizations";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_page_shows_what_was_saved_since(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        var before = await TextAsync(site);
        Assert.Equal(before, await TextAsync(site));
        await AddAsync(site, "Alpha");
        Assert.Contains("Alpha", await TextAsync(site));
        await site.WithAsync<SeraiDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(New("Beta"));
            await db.SaveChangesAsync();
            Assert.DoesNotContain("Beta", await TextAsync(site));
            await transaction.CommitAsync();
        });
        Assert.Contains("Beta", await TextAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_another_process_wrote_is_noticed_soon(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind);
        await AddAsync(site, "Alpha");
        // The first question of the watch must have been asked.
        await Task.Delay(1000);
        Assert.Contains("Alpha", await TextAsync(site));
        await WriteElsewhereAsync(site.Database, "update organization set name = 'Omega'");
        for (var tries = 0; tries < 50 && !(await TextAsync(site)).Contains("Omega"); tries++)
            await Task.Delay(100);
        Assert.Contains("Omega", await TextAsync(site));
    }

    [Fact]
    public async Task Who_has_the_page_is_told_so_until_it_changes()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var first = await SendAsync(site);
        var tag = first.Headers.ETag!.ToString();
        using var again = await SendAsync(site, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), again.Headers.GetValues("Content-Security-Policy"));
        await AddAsync(site, "Alpha");
        using var changed = await SendAsync(site, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_it_is_the_same_page_with_a_tag_of_its_own(string encoding)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 20; i++)
            await AddAsync(site, $"大學 {i}");
        using var plain = await SendAsync(site);
        foreach (var _ in (int[])[1, 2])
        {
            using var response = await SendAsync(site, ("Accept-Encoding", $"deflate, {encoding};q=0.8"));
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            Assert.NotEqual(plain.Headers.ETag, response.Headers.ETag);
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            var body = await response.Content.ReadAsStreamAsync();
            using var reader = new StreamReader(encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress), Encoding.UTF8);
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task Languages_and_days_and_addresses_are_kept_apart()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        async Task<string> Front(string language, string query = "") => await site.GetAsync("/" + query, language);
        var english = await Front("en");
        var chinese = await Front("zh-HK");
        Assert.Contains("lang=\"zh-Hant\"", chinese);
        Assert.Equal(english, await Front("en"));
        Assert.Equal(chinese, await Front("zh-TW"));
        Assert.NotEqual(english, await Front("en", "?asOf=2016"));
    }

    [Fact]
    public async Task The_head_alone_says_the_same_without_a_body()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        foreach (var _ in (int[])[1, 2])
        {
            using var head = await site.Client.SendAsync(new(HttpMethod.Head, Page));
            using var get = await SendAsync(site);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("Cookie", "other=abc")]
    [InlineData("Authorization", "Basic abc")]
    public async Task Who_shows_credentials_is_answered_anew(string name, string value)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await AddAsync(site, "Alpha");
        using var kept = await SendAsync(site);
        // Behind the back of everybody who would tell: only an answer made anew shows it.
        await WriteElsewhereAsync(site.Database, "update organization set name = 'Omega'");
        using var own = await SendAsync(site, (name, value));
        Assert.Contains("Omega", await own.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Accept-Encoding", own.Headers.Vary);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task What_is_compressed_already_is_not_compressed_again(string encoding)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        foreach (var _ in (int[])[1, 2])
        {
            using var script = await SendAsync(site, "/api/scalar.js", ("Accept-Encoding", encoding));
            Stream body = await script.Content.ReadAsStreamAsync();
            foreach (var coding in script.Content.Headers.ContentEncoding.Reverse())
                body = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            Assert.Contains("function", await new StreamReader(body).ReadToEndAsync());
        }
    }

    [Fact]
    public async Task An_answer_that_sets_a_cookie_is_for_one_reader()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        foreach (var _ in (int[])[1, 2])
        {
            using var asked = await site.Client.GetAsync(new Uri("/?lang=zh-Hant", UriKind.Relative));
            Assert.True(asked.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Who_asks_for_a_language_is_remembered_also_where_the_page_was_made_for_one_who_was_already()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        using var known = new HttpRequestMessage(HttpMethod.Get, "/?lang=zh-Hant");
        known.Headers.Add("Cookie", "serai-lang=zh-Hant");
        using var first = await site.Client.SendAsync(known);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        using var next = await site.Client.GetAsync(new Uri("/?lang=zh-Hant", UriKind.Relative));
        Assert.Equal(first.Headers.ETag, next.Headers.ETag);
        Assert.StartsWith("serai-lang=zh-Hant", next.Headers.GetValues("Set-Cookie").Single());
        using var another = new HttpRequestMessage(HttpMethod.Get, "/?lang=zh-Hant");
        another.Headers.Add("Cookie", "serai-lang=zh-Hant");
        using var last = await site.Client.SendAsync(another);
        Assert.False(last.Headers.Contains("Set-Cookie"));
    }

    private static async Task<string> TextAsync(TestSite site)
    {
        using var response = await SendAsync(site);
        return await response.Content.ReadAsStringAsync();
    }

    private static Task<HttpResponseMessage> SendAsync(TestSite site, params (string Name, string Value)[] headers) => SendAsync(site, Page, headers);

    private static async Task<HttpResponseMessage> SendAsync(TestSite site, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request);
    }

    private static Task AddAsync(TestSite site, string name) => site.WithAsync<SeraiDb>(async db =>
    {
        db.Add(New(name));
        await db.SaveChangesAsync();
    });

    private static Organization New(string name)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Name = name, Slug = "o-" + id.ToString("N"), SortName = name };
    }

    private static async Task WriteElsewhereAsync(DatabaseAddress database, string sql)
    {
        await using System.Data.Common.DbConnection connection = database.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(database.ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
