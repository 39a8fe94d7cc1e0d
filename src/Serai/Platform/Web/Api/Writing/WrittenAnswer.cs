using System.Text.Json;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>The answer to a write, byte for byte as it may have to be given again.</summary>
public sealed record WrittenAnswer(int Status, byte[] Body) : IResult
{
    /// <summary>The header that names the step of the history that a write was.</summary>
    public const string StepHeader = "Serai-Step";

    public string? Location { get; init; }
    public string? EntityTag { get; init; }

    /// <summary>The address of the step; null where nothing was changed.</summary>
    public string? Step { get; init; }

    public static WrittenAnswer Of<T>(int status, T body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Location is not null) response.Headers.Location = Location;
        if (EntityTag is not null) response.Headers.ETag = EntityTag;
        if (Step is not null) response.Headers[StepHeader] = Step;
        if (Body.Length == 0) return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
