using Serai.Forms;
using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Making;

/// <summary>The forms with which calls begin, one for each kind, in three languages. They are a beginning: whoever runs a call changes them.</summary>
public static class ReadyMade
{
    private const int Short = 300;

    public static FormDesign Of(CallKind kind) => new(
        [Languages.English, Languages.Traditional, Languages.Simplified],
        kind switch
        {
            CallKind.Programme => [Page("you", "About you", "關於您", "关于您", Person("applicant", "Your name", "您的姓名", "您的姓名"), Home(), Birth()),
                Page("why", "Your application", "您的申請", "您的申请", Long("reasons", "Why do you want to take part?", "您為何希望參加？", "您为何希望参加？", TextUnit.Words, 500), Diet())],
            CallKind.Membership => [Page("institution", "Your institution", "貴機構", "贵机构", Home(), Person("contact", "Contact person", "聯絡人", "联系人")),
                Page("why", "Your application", "貴機構的申請", "贵机构的申请", Long("reasons", "Why does your institution want to join?", "貴機構為何希望加入？", "贵机构为何希望加入？", TextUnit.Words, 800),
                    Long("offers", "What does it bring to the others?", "貴機構能為其他成員帶來甚麼？", "贵机构能为其他成员带来什么？", TextUnit.Words, 500) with { Required = false })],
            CallKind.Abstract => [Page("paper", "Your contribution", "您的投稿", "您的投稿", Line("title", "Title", "標題", "标题"), Long("abstract", "Abstract", "摘要", "摘要", TextUnit.Words, 300),
                    Choice("way", "How would you present it?", "您希望如何發表？", "您希望如何发表？", ("talk", "Talk", "口頭報告", "口头报告"), ("poster", "Poster", "海報", "海报"))),
                Page("people", "Authors", "作者", "作者", Group("authors", "Author", "作者", "作者", Person("author", "Name", "姓名", "姓名"), Home()))],
            CallKind.Proposal => [Page("project", "Your project", "您的項目", "您的项目", Line("title", "Title", "標題", "标题"), Long("summary", "Summary", "概要", "概要", TextUnit.Words, 500),
                    Money(), Date("starts", "When does it begin?", "何時開始？", "何时开始？")),
                Page("people", "Partners", "合作夥伴", "合作伙伴", Person("applicant", "Who applies", "申請人", "申请人"), Group("partners", "Partner", "合作夥伴", "合作伙伴", Home()))],
            _ => [Page("nominee", "Whom you nominate", "您提名的人選", "您提名的人选", Person("nominee", "Name", "姓名", "姓名"), Home(), Long("reasons", "Why this person?", "為何提名此人？", "为何提名此人？", TextUnit.Words, 500)),
                Page("you", "About you", "關於您", "关于您", Person("nominator", "Your name", "您的姓名", "您的姓名"), Line("relation", "How do you know the person?", "您如何認識此人？", "您如何认识此人？"))],
        });

    private static Wording Words(string en, string hant, string hans) => new(new LanguageText(Languages.English, en), new LanguageText(Languages.Traditional, hant), new LanguageText(Languages.Simplified, hans));

    private static FormPage Page(string id, string en, string hant, string hans, params FormField[] fields) => new(id, Words(en, hant, hans), [.. fields]);

    private static FormField Line(string id, string en, string hant, string hans) => new(id, FieldKind.ShortText, Words(en, hant, hans)) { Required = true, Length = new(TextUnit.Characters, null, Short), SeenBy = SeenBy.Reviewers };

    private static FormField Long(string id, string en, string hant, string hans, TextUnit unit, int most) => new(id, FieldKind.LongText, Words(en, hant, hans)) { Required = true, Length = new(unit, null, most), SeenBy = SeenBy.Reviewers };

    private static FormField Person(string id, string en, string hant, string hans) => new(id, FieldKind.Person, Words(en, hant, hans)) { Required = true, IsPersonal = true, AsksOrcid = true };

    private static FormField Home() => new("institution-name", FieldKind.Organization, Words("Institution", "機構", "机构")) { Required = true, IsPersonal = true };

    private static FormField Birth() => new("born", FieldKind.Date, Words("Date of birth", "出生日期", "出生日期")) { IsPersonal = true };

    private static FormField Date(string id, string en, string hant, string hans) => new(id, FieldKind.Date, Words(en, hant, hans)) { Required = true, SeenBy = SeenBy.Reviewers };

    private static FormField Money() => new("amount", FieldKind.Number, Words("Amount asked for", "申請金額", "申请金额")) { Required = true, Number = new(0, null, 2), SeenBy = SeenBy.Reviewers };

    private static FormField Diet() => new("diet", FieldKind.ShortText, Words("Dietary needs", "飲食需要", "饮食需要")) { IsPersonal = true, Length = new(TextUnit.Characters, null, Short) };

    private static FormField Choice(string id, string en, string hant, string hans, params (string Id, string En, string Hant, string Hans)[] options) =>
        new(id, FieldKind.Choice, Words(en, hant, hans)) { Required = true, SeenBy = SeenBy.Reviewers, Options = [.. options.Select(o => new FieldOption(o.Id, Words(o.En, o.Hant, o.Hans)))] };

    private static FormField Group(string id, string en, string hant, string hans, params FormField[] fields) => new(id, FieldKind.Group, Words(en, hant, hans)) { Count = new(1, 20), Fields = [.. fields] };
}
