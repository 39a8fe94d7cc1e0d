using static Serai.Forms.AnswerProblemCode;
using static Serai.Forms.AnswerRules;

namespace Serai.Forms;

/// <summary>What is wrong with one answer by its field's kind and limits. The path is put in by the caller.</summary>
internal static class AnswerChecks
{
    public static IEnumerable<AnswerProblem> Of(FormField field, Answer answer) => (field.Kind, answer) switch
    {
        (FieldKind.ShortText or FieldKind.LongText, TextAnswer text) => OfText(field, text.Text),
        (FieldKind.Choice, ChoiceAnswer choice) => OfOptions(field, [choice.Option]),
        (FieldKind.Choices, ChoicesAnswer choices) => [.. OfOptions(field, choices.Options), .. OfCount(field.Count, choices.Options.Count)],
        (FieldKind.Date, DateAnswer date) => OfDate(field.Date, date),
        (FieldKind.Number, NumberAnswer number) => OfNumber(field.Number, number.Number),
        (FieldKind.File, FileAnswer file) => OfFile(field.File, file),
        (FieldKind.Organization, OrganizationAnswer organization) => OfName(organization.Name, organization.Id),
        (FieldKind.Person, PersonAnswer person) => [.. OfName(person.Name, person.Email, field.AsksOrcid ? person.Orcid : null), .. OfPerson(field, person)],
        (FieldKind.Group, GroupAnswer group) => OfCount(new(field.Count?.Fewest, field.Count?.Most ?? DesignRules.MostEntries), group.Entries.Count),
        (FieldKind.Date, UnreadAnswer text) => [New(NotADate, text.Text)],
        (FieldKind.Number, UnreadAnswer text) => [New(NotANumber, text.Text)],
        (FieldKind.File, UnreadAnswer text) => [New(NotAFile, text.Text)],
        _ => [New(WrongKind)],
    };

    private static IEnumerable<AnswerProblem> OfText(FormField field, string text)
    {
        if (CleanText.IsUnprintable(text, oneLine: field.Kind == FieldKind.ShortText))
            yield return New(Unprintable);
        if (field.Length is not { } limit)
            yield break;
        var length = TextLength.Of(text, limit.Unit);
        if (length > limit.Most)
            yield return New(TooLong, Text(length), most: Text(limit.Most.Value));
        if (length < limit.Fewest)
            yield return New(TooShort, Text(length), Text(limit.Fewest.Value));
    }

    private static IEnumerable<AnswerProblem> OfOptions(FormField field, IEnumerable<string> chosen) =>
        chosen.Where(c => field.Options.All(o => o.Id != c)).Select(c => New(NotAnOption, c));

    private static IEnumerable<AnswerProblem> OfCount(CountLimit? limit, int count)
    {
        if (count > limit?.Most)
            yield return New(TooMany, Text(count), most: Text(limit.Most.Value));
        if (count < limit?.Fewest)
            yield return New(TooFew, Text(count), Text(limit.Fewest.Value));
    }

    private static IEnumerable<AnswerProblem> OfDate(DateLimit? limit, DateAnswer answer)
    {
        if (answer.Date < limit?.Earliest || answer.Date > limit?.Latest || !StrictDate.Fits(answer.Date))
            yield return New(OutOfRange, StrictDate.Write(answer.Date), limit?.Earliest is { } e ? StrictDate.Write(e) : null, limit?.Latest is { } l ? StrictDate.Write(l) : null);
    }

    private static IEnumerable<AnswerProblem> OfNumber(NumberLimit? limit, decimal number)
    {
        var decimals = limit?.Decimals ?? 0;
        if (!StrictNumber.Fits(number))
            yield return New(NotANumber, StrictNumber.Write(number));
        else if (StrictNumber.Decimals(number) > decimals)
            yield return New(TooManyDecimals, StrictNumber.Write(number), most: Text(decimals));
        if (number < limit?.Least || number > limit?.Most)
            yield return New(OutOfRange, StrictNumber.Write(number), limit.Least is { } l ? StrictNumber.Write(l) : null, limit.Most is { } m ? StrictNumber.Write(m) : null);
    }

    private static IEnumerable<AnswerProblem> OfFile(FileLimit? limit, FileAnswer file)
    {
        if (CleanText.IsUnprintable(file.Name, oneLine: true))
            yield return New(Unprintable);
        if (FormWords.TypeOf(file.Name) is not { } type || limit is { Types: var types } && !types.Contains(type))
            yield return New(TypeNotAccepted, file.Name);
        if (file.Bytes > limit?.MostBytes)
            yield return New(TooLarge, Text(file.Bytes), most: Text(limit.MostBytes));
    }

    private static IEnumerable<AnswerProblem> OfName(string name, params string?[] more)
    {
        if (name.Length == 0)
            yield return New(Missing);
        if (more.Prepend(name).Any(t => t is not null && CleanText.IsUnprintable(t, oneLine: true)))
            yield return New(Unprintable);
    }

    private static IEnumerable<AnswerProblem> OfPerson(FormField field, PersonAnswer person)
    {
        if (person.Email is { } email && !MailAddress.IsValid(email))
            yield return New(BadEmail, email);
        if (field.AsksOrcid && person.Orcid is { } orcid && !OrcidId.IsValid(orcid))
            yield return New(BadOrcid, orcid);
    }

    private static AnswerProblem New(AnswerProblemCode code, string? found = null, string? least = null, string? most = null) => new(default, code, found, least, most);
}
