using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Ui.TagHelpers;

/// <summary><c>&lt;date-words of="date" /&gt;</c>: a date in the reader's words, as its source wrote it on pointing at it.</summary>
[HtmlTargetElement("date-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateMark : TagHelper
{
    public EdtfDate? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        output.Attributes.SetAttribute("title", Of.Text);
        output.Content.SetContent(Of.Words());
    }
}

/// <summary><c>&lt;period-words since="a" until="b" /&gt;</c>; <c>ended</c> where it ended on a day nobody states.</summary>
[HtmlTargetElement("period-words", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PeriodMark(IStringLocalizer<UiTexts> texts) : TagHelper
{
    public EdtfDate? Since { get; set; }

    public EdtfDate? Until { get; set; }

    public bool Ended { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        if (Since is not null || Until is not null) output.Attributes.SetAttribute("title", $"{Since?.Text}/{Until?.Text}");
        output.Content.SetContent(texts.Period(Since, Until, Ended));
    }
}
