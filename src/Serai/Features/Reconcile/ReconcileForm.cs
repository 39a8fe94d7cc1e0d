using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Serai.Platform.Web.Api;

namespace Serai.Features.Reconcile;

/// <summary>What a client sent: in the address, or as a form, of a size that is bounded.</summary>
public sealed record ReconcileForm(string? Queries, string? Extend)
{
    /// <summary>A request may have so many bytes.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private static readonly FormOptions Bounds = new() { ValueCountLimit = 16, KeyLengthLimit = 200, ValueLengthLimit = Longest, MultipartBodyLengthLimit = Longest, BufferBodyLengthLimit = Longest };

    private static readonly ApiRefusal TooLarge = new("TooLarge", null, null, $"A request may have {Longest / 1024} KiB; send the rest in another.", StatusCodes.Status413PayloadTooLarge);

    public static async Task<(ReconcileForm? Form, ApiRefusal? Refusal)> ReadAsync(HttpRequest request)
    {
        var (address, form) = (request.Query, FormCollection.Empty);
        if (HttpMethods.IsPost(request.Method))
        {
            if (request.ContentLength > Longest) return (null, TooLarge);
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Longest;
            if (!request.HasFormContentType && (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0))
                return (null, new("BadMediaType", "Content-Type", request.ContentType, "Send a form (application/x-www-form-urlencoded) with queries or extend.", StatusCodes.Status415UnsupportedMediaType));
            try
            {
                if (request.HasFormContentType) form = (FormCollection)await request.ReadFormAsync(Bounds, request.HttpContext.RequestAborted);
            }
            catch (BadHttpRequestException problem)
            {
                return (null, problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : Unreadable);
            }
            catch (Exception problem) when (problem is InvalidDataException or DecoderFallbackException)
            {
                return (null, Unreadable);
            }
        }
        string? Of(string name) => form[name].FirstOrDefault() ?? address[name].FirstOrDefault();
        return (new(Of("queries"), Of("extend")), null);
    }

    private static ApiRefusal Unreadable => new("BadQueries", null, null, "The form cannot be read: send queries or extend as application/x-www-form-urlencoded, in UTF-8.");
}
