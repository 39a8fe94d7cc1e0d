using System.Globalization;
using System.Text;
using Serai.Platform.Localisation;

namespace Serai.Platform.Web.Api;

/// <summary>The checked question of a request: what filters say, how many, from where on.</summary>
public sealed class ApiQuery
{
    public const int MostLimit = 200;
    public const int UsualLimit = 50;
    private readonly HttpContext context;

    private ApiQuery(HttpContext context)
    {
        this.context = context;
        Question = QuestionOf(context);
    }

    public HttpContext Context => context;
    public CancellationToken Stop => context.RequestAborted;
    public AsOf AsOf => context.AsOf();
    public int Limit { get; private set; } = UsualLimit;

    /// <summary>The sort key of the last row before this part; null for the first part.</summary>
    public string[]? After { get; private set; }

    /// <summary>Path and filters, without paging: a cursor holds for one question.</summary>
    public string Question { get; }

    /// <summary>What a filter says, in the case that the registry writes it in; null where the address does not have it.</summary>
    public string? this[string name] => !context.Request.Query.TryGetValue(name, out var value) ? null
        : context.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>()?.All.FirstOrDefault(p => p.Name == name) is { } parameter ? parameter.Meant(value.ToString())
        : value.ToString();

    /// <summary>The value of an enumeration's word, which the check has found to be one.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => ApiJson.Read<T>(this[name]);

    /// <summary>Handlers take it as they are; the check has read it before.</summary>
    public static ValueTask<ApiQuery?> BindAsync(HttpContext context) => ValueTask.FromResult<ApiQuery?>(Of(context));

    public static ApiQuery Of(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(ApiQuery), out var known)) return (ApiQuery)known!;
        var query = new ApiQuery(context);
        context.Items[typeof(ApiQuery)] = query;
        return query;
    }

    /// <summary>Reads limit and cursor; null, or why they are refused.</summary>
    public ApiRefusal? ReadPaging()
    {
        if (this["limit"] is { } limit)
        {
            if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostLimit)
                return new("BadLimit", "limit", limit, $"limit is a whole number from 1 to {MostLimit}.");
            Limit = number;
        }
        if (this["cursor"] is not { } cursor) return null;
        if (!ApiCursor.TryRead(cursor, Question, out var key))
            return CursorRefused();
        After = key;
        return null;
    }

    public ApiRefusal CursorRefused() =>
        new("BadCursor", "cursor", this["cursor"], "This cursor is not one that this list gave out for these filters. Start again without it and follow the link next.");

    /// <summary>The address of the part that begins after a row; it keeps filters, day and language.</summary>
    public string Next(params string[] key) => Address($"cursor={ApiCursor.Write(Question, key)}");

    public string Self => context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    private string Address(string cursor)
    {
        var address = new StringBuilder(context.Request.PathBase + context.Request.Path).Append('?');
        foreach (var (name, value) in context.Request.Query)
            if (name != "cursor")
                address.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value.ToString())).Append('&');
        return address.Append(cursor).ToString();
    }

    private static string QuestionOf(HttpContext context) =>
        context.Request.Path + "?" + string.Join('&', context.Request.Query
            .Where(q => q.Key is not ("cursor" or "limit" or ReaderLanguage.QueryKey))
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}"));
}
