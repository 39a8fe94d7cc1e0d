using System.Text.Json.Nodes;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Api;
using Serai.Platform.Web.Api;
using Serai.Platform.Web.Api.Writing;

namespace Serai.Features.Records;

/// <summary>
/// <c>/api/v1/records</c>: what can be edited, one family of addresses for every kind of record there is. A kind that is registered
/// for the forms is read and written here too.
/// </summary>
public static class RecordsApi
{
    private const string One = "/{kind}/{**key}";
    private static readonly ApiParameter Within = new("within", "The key of what the records are parts of: of an organization its slug.", "chinese-university-of-hong-kong");
    private static readonly NeedsAttribute ToRead = new(Right.Propose) { Anywhere = true };

    public static void MapRecordsApi(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/records").WithTags("Records");
        var patch = new PatchJson(new Dictionary<string, JsonNode?> { ["until"] = "2019-05", ["source"] = null }, "their letter of May");
        var add = new NewJson(new Dictionary<string, JsonNode?> { ["text"] = "CUHK", ["language"] = "en", ["kind"] = "acronym" }, "chinese-university-of-hong-kong", "their own page");
        group.MapGet("/", Kinds).Answers<IReadOnlyList<KindJson>>("ListRecordKinds", "The kinds of records that can be edited, with their fields and what each takes.",
            new[] { new KindJson("organization-name", [new("text", FieldType.Line, true, 500, null, null)], true, new Dictionary<string, string> { ["self"] = RecordLinks.Kind("organization-name") }) });
        group.MapGet("/{kind}", List).Shows<ApiList<RecordJson>>("ListRecords", "The records of a kind that are parts of something, for those who may at least propose.", ToRead,
            new ApiList<RecordJson>("2026-11-23", [RecordJson.Example], new Dictionary<string, string> { ["self"] = "…" }), Within, ApiParameter.Limit, ApiParameter.Cursor)
            .Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        group.MapGet(One, Show).Shows<RecordJson>("GetRecord", "What can be edited of a record, for those who may at least propose. Its ETag is what If-Match takes.", ToRead, RecordJson.Example)
            .Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound);
        group.MapPost("/{kind}", Add).Writes<NewJson, RecordJson>("AddRecord", "Adds a record; for those who may only propose, proposes that.", Right.Propose, add, RecordJson.Example, StatusCodes.Status201Created, ApiHeader.Once, ApiHeader.Why)
            .Produces(StatusCodes.Status202Accepted);
        group.MapPatch(One, Patch).Writes<PatchJson, RecordJson>("PatchRecord", "Changes the fields that are sent (RFC 7396); for those who may only propose, proposes that.", Right.Propose, patch, RecordJson.Example, StatusCodes.Status200OK, ApiHeader.IfMatch, ApiHeader.Why)
            .Produces(StatusCodes.Status202Accepted).Refuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);
        group.MapDelete(One, Remove).Writes<object, object>("RemoveRecord", "Removes a record that was never so, with a reason; what ended gets an end instead. For those who may only propose, proposes that.", Right.Propose, null, null, StatusCodes.Status204NoContent, ApiHeader.IfMatch, ApiHeader.Why with { Required = true })
            .Produces(StatusCodes.Status202Accepted).Refuses(StatusCodes.Status405MethodNotAllowed, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);
    }

    private static IResult Kinds(ApiQuery query, RecordKinds kinds, SeraiDb db, IServiceProvider parts)
    {
        var context = new FieldContext(db, parts, query.Stop);
        return ApiRoutes.Answer<IReadOnlyList<KindJson>>([.. kinds.All.Select(k => new KindJson(
            k.Name, [.. k.Fields.Select(f => FieldOfKindJson.Of(f, context))], k.IsRemovable, new Dictionary<string, string> { ["self"] = RecordLinks.Kind(k.Name) }))]);
    }

    private static async Task<IResult> List(string kind, ApiQuery query, RecordKinds kinds, SeraiDb db, IServiceProvider parts)
    {
        var (http, stop) = (query.Context, query.Stop);
        if (kinds.Find(kind) is not { } of) return RecordRefusals.NoKind(http, kind, kinds);
        if (query["within"] is not { } within) return new ApiRefusal("BadValue", "within", null, "within is needed: the key of what the records are parts of.").Answer(http);
        if (IsNoKey(within) || await of.KeysAsync(db, within, stop) is not { } keys || await of.MakeAsync(db, within, stop) is not { } empty) return RecordRefusals.NoRecord(http, within);
        if (http.Actor.MayEdit(empty) == EditorMay.Nothing) return RecordRefusals.MayNot(http);
        var (given, context, rows) = (ApiCursor.Position(query.After), new FieldContext(db, parts, stop), new List<RecordJson>());
        foreach (var key in keys.Skip(given).Take(query.Limit))
            if (await of.FindAsync(db, key, stop) is { } at)
                rows.Add(RecordJson.Of(of, key, at, await of.TextsAsync(at.Record, context)));
        var next = keys.Count > given + query.Limit ? new[] { ApiCursor.Text(given + query.Limit) } : null;
        return ApiRoutes.Answer(ApiList<RecordJson>.Of(query, new WantedRows<RecordJson>(rows, next), r => r));
    }

    private static async Task<IResult> Show(string kind, string key, ApiQuery query, RecordKinds kinds, SeraiDb db, IServiceProvider parts)
    {
        var (http, stop) = (query.Context, query.Stop);
        if (kinds.Find(kind) is not { } of) return RecordRefusals.NoKind(http, kind, kinds);
        if (IsNoKey(key) || await of.FindAsync(db, key, stop) is not { } at) return RecordRefusals.NoRecord(http, key);
        if (http.Actor.MayEdit(at) == EditorMay.Nothing) return RecordRefusals.MayNot(http);
        return ApiRoutes.Answer(RecordJson.Of(of, key, at, await of.TextsAsync(at.Record, new(db, parts, stop))));
    }

    private static Task<IResult> Add(string kind, HttpContext http, RecordKinds kinds, AddRecord add) =>
        kinds.Find(kind) is { } of ? add.RunAsync(http, of) : Task.FromResult(RecordRefusals.NoKind(http, kind, kinds));

    private static Task<IResult> Patch(string kind, string key, HttpContext http, RecordKinds kinds, ChangeRecord change) =>
        kinds.Find(kind) is not { } of ? Task.FromResult(RecordRefusals.NoKind(http, kind, kinds))
        : IsNoKey(key) ? Task.FromResult(RecordRefusals.NoRecord(http, key))
        : change.PatchAsync(http, of, key);

    private static Task<IResult> Remove(string kind, string key, HttpContext http, RecordKinds kinds, ChangeRecord change) =>
        kinds.Find(kind) is not { } of ? Task.FromResult(RecordRefusals.NoKind(http, kind, kinds))
        : IsNoKey(key) ? Task.FromResult(RecordRefusals.NoRecord(http, key))
        : change.RemoveAsync(http, of, key);

    // PostgreSQL takes no text with a NUL.
    internal static bool IsNoKey(string key) => key.Length > ApiParameter.LongestText || key.Any(char.IsControl);
}
