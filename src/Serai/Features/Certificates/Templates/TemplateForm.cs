using System.Globalization;
using Serai.Platform.Editing;
using Serai.Platform.Web.Api;

namespace Serai.Features.Certificates.Templates;

/// <summary>A template as it is typed: what its form carries.</summary>
public sealed record TemplateTyped(string Name, string Page, string Arrangement, string Accent, IReadOnlyList<CertificateWords> Words, IReadOnlyList<CertificateSignature> Signatures)
{
    public const string Landscape = "landscape", Portrait = "portrait", Beside = "beside", Below = "below";

    public static TemplateTyped Of(string name, CertificateDesign design) => new(
        name, design.IsPortrait ? Portrait : Landscape, design.IsBelow ? Below : Beside, ApiJson.Word(design.Accent),
        [.. Enumerable.Range(0, CertificateDesign.MostTongues).Select(i => design.Words.ElementAtOrDefault(i) ?? new("", "", ""))],
        [.. Enumerable.Range(0, CertificateDesign.MostSignatures).Select(i => design.Signatures.ElementAtOrDefault(i) ?? new("", "", null))]);

    /// <param name="was">The design until now: its pictures stay until they are taken away.</param>
    public static TemplateTyped Read(IFormCollection form, CertificateDesign was)
    {
        string Text(string input) => FieldValues.Clean(form[input].ToString());
        string Numbered(string input, int i) => Text($"{input}-{i.ToString(CultureInfo.InvariantCulture)}");
        return new(
            Text("name"), Text("page"), Text("arrangement"), Text("accent"),
            [.. Enumerable.Range(0, CertificateDesign.MostTongues).Select(i => new CertificateWords(Numbered("language", i), Numbered("heading", i), Numbered("body", i)))],
            [.. Enumerable.Range(0, CertificateDesign.MostSignatures).Select(i => new CertificateSignature(Numbered("signer", i), Numbered("office", i), was.Signatures.ElementAtOrDefault(i)?.Picture))]);
    }
}

/// <summary>Reads what is typed of a template.</summary>
public sealed class TemplateForm(CertificateFields fields)
{
    public const int LongestHeading = 120, LongestBody = 1200, LongestSigner = 120, LongestOffice = 240;

    /// <summary>The languages to choose from, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Tongues = ["en", "zh-Hant", "zh-Hans", "ja", "ko", "th", "vi", "id", "ms", "mn", "kk", "ru", "ar", "fa", "ur", "tr", "fr", "es", "pt", "de", "it"];

    /// <returns>The design; and what is wrong, by the input's name.</returns>
    public (CertificateDesign Design, IReadOnlyList<(string Input, FieldProblem Problem)> Wrong) Read(TemplateTyped typed, CertificateDesign was)
    {
        var wrong = new List<(string, FieldProblem)>();
        Check("name", typed.Name, TemplateMap.LongestName, true, wrong);
        if (ApiJson.Read<CertificateAccent>(typed.Accent) is not { } accent)
        {
            accent = was.Accent;
            wrong.Add(("accent", Problem("NotAColour", typed.Accent)));
        }
        if (typed.Page is not (TemplateTyped.Landscape or TemplateTyped.Portrait))
            wrong.Add(("page", Problem("NotAPage", typed.Page)));
        if (typed.Arrangement is not (TemplateTyped.Beside or TemplateTyped.Below))
            wrong.Add(("arrangement", Problem("NotAnArrangement", typed.Arrangement)));
        var words = new List<CertificateWords>();
        foreach (var (i, one) in typed.Words.Index())
            if (i == 0 || one.Language.Length + one.Heading.Length + one.Body.Length > 0)
                words.Add(Check(one, i, words.FirstOrDefault()?.Language, wrong));
        foreach (var (i, signature) in typed.Signatures.Index())
        {
            Check($"signer-{i}", signature.Name, LongestSigner, false, wrong);
            Check($"office-{i}", signature.Office, LongestOffice, false, wrong);
        }
        return (new()
        {
            IsPortrait = typed.Page == TemplateTyped.Portrait, IsBelow = typed.Arrangement == TemplateTyped.Below, Accent = accent, Words = words, Logo = was.Logo, Signatures = typed.Signatures,
        }, wrong);
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(TemplateTexts) };

    private CertificateWords Check(CertificateWords words, int i, string? first, List<(string, FieldProblem)> wrong)
    {
        if (!Tongues.Contains(words.Language, StringComparer.Ordinal))
            wrong.Add(($"language-{i}", Problem("WhichLanguage", words.Language)));
        else if (words.Language == first)
            wrong.Add(($"language-{i}", Problem("SameLanguage", words.Language)));
        Check($"heading-{i}", words.Heading, LongestHeading, true, wrong);
        Check($"body-{i}", words.Body, LongestBody, true, wrong);
        Known($"heading-{i}", words.Heading, wrong);
        Known($"body-{i}", words.Body, wrong);
        if (words.Body.Length > 0 && !TemplateText.Fields(words.Body).Contains(CertificateFields.Name, StringComparer.Ordinal))
            wrong.Add(($"body-{i}", Problem("WithoutName", $"{{{CertificateFields.Name}}}")));
        return words;
    }

    private string All => string.Join(", ", fields.All.Select(f => $"{{{f.Name}}}"));

    // The first that is unknown: the sentence names those there are.
    private void Known(string input, string text, List<(string, FieldProblem)> wrong)
    {
        if (TemplateText.Fields(text).FirstOrDefault(f => !fields.Has(f)) is { } unknown)
            wrong.Add((input, Problem("UnknownField", $"{{{unknown}}}", All)));
        else if (TemplateText.HasStrayBrace(text))
            wrong.Add((input, Problem("StrayBrace", All)));
    }

    private static void Check(string input, string text, int longest, bool required, List<(string, FieldProblem)> wrong)
    {
        if (required && text.Length == 0)
            wrong.Add((input, new(FieldProblem.Missing, text)));
        else if (text.Length > longest)
            wrong.Add((input, Problem("TooLong", longest, text.Length)));
        else if (HiddenSigns.Problem(text, lines: true) is { } unprintable)
            wrong.Add((input, unprintable));
    }
}
