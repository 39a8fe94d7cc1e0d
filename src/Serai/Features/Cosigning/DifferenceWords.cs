using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Fields;
using Serai.Features.Cosigning.Protocol;
using Serai.Platform.Localisation;

namespace Serai.Features.Cosigning;

/// <summary>The texts of what differs between two copies, and of what became of a message.</summary>
public sealed class DifferenceTexts;

/// <summary>Says in the reader's words which field two copies say otherwise, what each says, and why a message did not come or was not taken.</summary>
public sealed class DifferenceWords(IStringLocalizer<DifferenceTexts> texts, IStringLocalizer<CosigningTexts> terms, IStringLocalizer<AgreementFieldTexts> fields, AgreementWords words)
{
    /// <summary>The field: “Text · en · Clauses · 2 · Heading”.</summary>
    public string Field(FieldDiffers field) => string.Join(" · ", field.Path.Split('/').Select((part, n) => n == 0 ? terms["Term." + part].Value : n % 2 == 1 && field.Term is "parties" or "contacts" or "obligations" or "texts" ? Thing(field, part) : texts["Part." + part] is { ResourceNotFound: false } word ? word.Value : part));

    // What a thing is known by is no word of the program; languages have names.
    private static string Thing(FieldDiffers field, string name) => field.Term == "texts" && field.Path.StartsWith("texts/" + name, StringComparison.Ordinal) ? Language(name) : name;

    private static string Language(string tag) => Languages.All.FirstOrDefault(l => l.Name == tag)?.NativeName ?? tag;

    /// <summary>What one of the copies says there.</summary>
    public string Value(FieldDiffers field, string? value) => value is null ? texts["Nothing"].Value : (field.Term, field.Path.Split('/')[^1]) switch
    {
        ("kind", _) => words.Kind(value),
        ("confidentiality", _) => fields["confidentiality." + value],
        ("renewal", "way") => fields["renewal." + (value == "letters" ? "by-exchange" : value)],
        ("languages", _) => Each(value, Language),
        ("activities", _) => Each(value, w => fields["covers." + w]),
        ("fields", _) => Each(value, code => Isced.Find(code)?.NameIn(CultureInfo.CurrentUICulture.Name) ?? code),
        ("since" or "until", _) or (_, "due") => EdtfDate.TryParse(value, out var day, out _) ? day.Words() : value,
        (_, "point") => texts["Point." + value] is { ResourceNotFound: false } word ? word.Value : value,
        _ => value,
    };

    /// <summary>Why the partner's site does not take a message.</summary>
    /// <param name="refused">The code that it answered, and the field after a blank.</param>
    public string Refused(string refused)
    {
        var (code, field) = refused.Split(' ', 2) is [var first, var rest] ? (first, rest) : (refused, "");
        // What this site would have refused itself has its sentence. A code is the partner's, and may be anything.
        var own = $"Problem.{(code.StartsWith("Document.", StringComparison.Ordinal) ? "" : "Course.")}{code}";
        if (!terms[own].ResourceNotFound)
            return terms[own, new TermName(field)].Value;
        return texts["Answer." + code] is { ResourceNotFound: false } word ? word.Value : texts["Answer.Other", refused].Value;
    }

    /// <summary>Why a message did not come yet.</summary>
    /// <param name="problem">A code, and what goes with it after a blank.</param>
    public string NotYet(string problem)
    {
        var (code, rest) = problem.Split(' ', 2) is [var first, var more] ? (first, more) : (problem, "");
        return code == Sending.PushMessages.Said ? Refused(rest) : texts["Push." + code].ResourceNotFound ? Refused(problem) : texts["Push." + code, rest].Value;
    }

    private static string Each(string values, Func<string, string> word) => string.Join(", ", values.Split(", ").Select(word));
}
