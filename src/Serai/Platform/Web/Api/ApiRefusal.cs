using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Platform.Web.Api;

/// <summary>Why a request was not answered, for programs: RFC 9457 with a code that stays the same in every language.</summary>
/// <param name="Code">Names the kind of problem: <c>BadCursor</c>.</param>
/// <param name="Parameter">Which parameter, where it is one.</param>
/// <param name="Value">What it said.</param>
/// <param name="Detail">What is wrong and what would be right, in English.</param>
public sealed record ApiRefusal(string Code, string? Parameter, string? Value, string Detail, int Status = StatusCodes.Status400BadRequest)
{
    private const int Shown = 200;

    /// <summary>What the problem says besides.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>();

    public static ApiRefusal UnknownValue(string parameter, string value, string detail) => new("UnknownValue", parameter, value, detail);

    public static ApiRefusal NotFound(string what, string word) =>
        new("NotFound", null, word, $"There is no {what} “{Short(word)}” in this registry.", StatusCodes.Status404NotFound);

    /// <summary>Where nothing of ours answered: an address that is none, a method that is not taken, a failure.</summary>
    public static ApiRefusal OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new("NotFound", null, null, "There is nothing at this address; /api/v1/openapi.json says what there is.", status),
        StatusCodes.Status405MethodNotAllowed => new("MethodNotAllowed", null, null, "This address does not take that verb; the header Allow says which it takes.", status),
        >= StatusCodes.Status500InternalServerError => new("InternalError", null, null, "The registry failed to answer. It has been written down there.", status),
        _ => new("Refused", null, null, "The request was not understood.", status),
    };

    public IResult Answer(HttpContext context)
    {
        var more = new Dictionary<string, object?> { ["code"] = Code };
        if (Parameter is not null) more["parameter"] = Parameter;
        if (Value is not null) more["value"] = Short(Value);
        var (english, local) = Titles(context, Code);
        var language = CultureInfo.CurrentUICulture.Name;
        if (language != Languages.English)
        {
            more["titleLocal"] = local;
            more["titleLanguage"] = language;
        }
        foreach (var (name, value) in More)
            more[name] = value;
        return Results.Problem(Detail, statusCode: Status, title: english, type: ApiIndex.ProblemType(Code), extensions: more);
    }

    private static (string English, string Local) Titles(HttpContext context, string code)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<ApiTexts>>();
        var local = texts[TextKey(code)];
        var english = InEnglish(() => texts[TextKey(code)]);
        return (english.ResourceNotFound ? code : english.Value, local.ResourceNotFound ? code : local.Value);
    }

    /// <summary>What is said where English is read.</summary>
    internal static T InEnglish<T>(Func<T> say)
    {
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.English);
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    internal static string TextKey(string code) => "Problem." + (code.StartsWith("AsOf.", StringComparison.Ordinal) ? "BadAsOf" : code);

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
