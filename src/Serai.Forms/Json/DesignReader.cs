using System.Text.Json;
using static Serai.Forms.FormWords;

namespace Serai.Forms;

/// <summary>Reads what <see cref="DesignJson"/> writes. It goes on after a problem, so that all are told at once.</summary>
internal static class DesignReader
{
    public static FormDesign? Design(JsonElement json, List<JsonProblem> problems)
    {
        if (Members.Of(json, "", problems) is not { } members)
            return null;
        if (members.Text("version", needed: true) is { } version && version != DesignJson.Version)
            members.Tell("version", JsonProblemCode.OtherVersion);
        var design = new FormDesign(
            [.. members.Texts("languages", needed: true)],
            [.. members.List("pages", needed: true).Select(p => Page(p.Json, p.Path, problems)).OfType<FormPage>()]);
        members.Done();
        return design;
    }

    private static FormPage? Page(JsonElement json, string path, List<JsonProblem> problems)
    {
        if (Members.Of(json, path, problems) is not { } members)
            return null;
        var page = new FormPage(members.Text("id", needed: true) ?? "", Wording(members, "title", needed: true), Fields(members, problems, needed: true))
        {
            Intro = Wording(members, "intro"),
            When = When(members, problems),
        };
        members.Done();
        return page;
    }

    private static Items<FormField> Fields(Members members, List<JsonProblem> problems, bool needed) =>
        [.. members.List("fields", needed).Select(f => Field(f.Json, f.Path, problems)).OfType<FormField>()];

    private static FormField? Field(JsonElement json, string path, List<JsonProblem> problems)
    {
        if (Members.Of(json, path, problems) is not { } members)
            return null;
        var field = new FormField(members.Text("id", needed: true) ?? "", members.Word("kind", Kinds, needed: true) ?? default, Wording(members, "label", needed: true))
        {
            Hint = Wording(members, "hint"),
            Required = members.Flag("required"),
            RequiredFrom = members.Moment("requiredFrom"),
            FrozenFrom = members.Moment("frozenFrom"),
            SeenBy = members.Word("seenBy", Readers) ?? SeenBy.Organisers,
            IsPersonal = members.Flag("personal"),
            Length = Length(members.Object("length")),
            Options = [.. members.List("options").Select(o => Option(o.Json, o.Path, problems)).OfType<FieldOption>()],
            Count = Count(members.Object("count")),
            Number = Number(members.Object("number")),
            Date = Date(members.Object("date")),
            File = File(members.Object("file")),
            AsksOrcid = members.Flag("orcid"),
            Fields = Fields(members, problems, needed: false),
            When = When(members, problems),
        };
        members.Done();
        return field;
    }

    private static FieldOption? Option(JsonElement json, string path, List<JsonProblem> problems)
    {
        if (Members.Of(json, path, problems) is not { } members)
            return null;
        var option = new FieldOption(members.Text("id", needed: true) ?? "", Wording(members, "label", needed: true));
        members.Done();
        return option;
    }

    private static TextLimit? Length(Members? members) => Whole(members, m => new TextLimit(m.Word("unit", Units, needed: true) ?? default, Int(m, "fewest"), Int(m, "most")));

    private static CountLimit? Count(Members? members) => Whole(members, m => new CountLimit(Int(m, "fewest"), Int(m, "most")));

    private static NumberLimit? Number(Members? members) => Whole(members, m => new NumberLimit(m.Number("least"), m.Number("most"), Int(m, "decimals", needed: true) ?? 0));

    private static DateLimit? Date(Members? members) => Whole(members, m => new DateLimit(m.Date("earliest"), m.Date("latest")));

    private static FileLimit? File(Members? members) => Whole(members, m => new FileLimit(
        [.. m.Texts("types", needed: true).Select(t => Type(m, t)).OfType<FileType>()], Int(m, "mostMegabytes", needed: true) ?? 0));

    private static FileType? Type(Members members, string word)
    {
        var type = Types.Read(word);
        if (type is null)
            members.Tell("types", JsonProblemCode.UnknownWord);
        return type;
    }

    private static T? Whole<T>(Members? members, Func<Members, T> read)
        where T : class
    {
        var value = members is null ? null : read(members);
        members?.Done();
        return value;
    }

    private static int? Int(Members members, string name, bool needed = false) => (int?)members.Whole(name, needed);

    private static Condition? When(Members members, List<JsonProblem> problems) =>
        members.Any("when") is { } json ? ConditionJson.Read(json, members.PathOf("when"), problems) : null;

    private static Wording Wording(Members members, string name, bool needed = false)
    {
        if (members.Object(name, needed) is not { } texts)
            return Forms.Wording.None;
        return new Wording([.. texts.Names.Select(language => new LanguageText(language, texts.Text(language) ?? ""))]);
    }
}
