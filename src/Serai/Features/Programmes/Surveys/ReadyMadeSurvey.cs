using Serai.Forms;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Surveys;

/// <summary>The survey with which one begins, in three languages. Its ids are the same every year, so that years can be compared.</summary>
public static class ReadyMadeSurvey
{
    /// <summary>The one page of a survey.</summary>
    public const string Page = "survey";

    public static FormDesign Design => new([Languages.English, Languages.Traditional, Languages.Simplified],
    [
        new FormPage(Page, Words("Your view of the programme", "您對培訓項目的意見", "您对培训项目的意见"),
        [
            Points("content", "The content: how useful was it to you?", "內容：對您有多大幫助？", "内容：对您有多大帮助？"),
            Points("teaching", "The teaching: how well did you follow it?", "教學：是否清晰易明？", "教学：是否清晰易懂？"),
            Points("organisation", "The organisation: how well did it run?", "組織安排：是否周到順暢？", "组织安排：是否周到顺畅？"),
            Points("overall", "All in all, how do you rate the programme?", "整體而言，您如何評價本培訓項目？", "总体而言，您如何评价本培训项目？") with { Required = true },
            SurveyKinds.New(SurveyKind.Text, "best", Words("What was best?", "您最滿意的是甚麼？", "您最满意的是什么？")),
            SurveyKinds.New(SurveyKind.Text, "change", Words("What should we change?", "您認為有哪些地方需要改進？", "您认为有哪些地方需要改进？")),
        ]),
    ]);

    private static FormField Points(string id, string english, string traditional, string simplified) =>
        SurveyKinds.New(SurveyKind.Scale, id, Words(english, traditional, simplified)) with { Hint = Words("From 1 (poor) to 5 (very good).", "由 1（欠佳）至 5（非常好）。", "从 1（欠佳）到 5（非常好）。") };

    private static Wording Words(string english, string traditional, string simplified) =>
        new(new LanguageText(Languages.English, english), new LanguageText(Languages.Traditional, traditional), new LanguageText(Languages.Simplified, simplified));
}
