using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Serai.Ui.TagHelpers;

/// <summary>
/// What a field of a working page has: its label above, a hint, and below it what is wrong with it, in words. The problem is
/// the one that the page's model state has under the field's name. Other attributes go to the input itself.
/// </summary>
public abstract class Field : TagHelper
{
    public string Name { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Id();
        var problem = ViewContext.ModelState.TryGetValue(Name, out var state) ? state.Errors.Select(e => e.ErrorMessage).FirstOrDefault() : null;
        var input = Input();
        foreach (var attribute in output.Attributes)
            input.Attributes[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : attribute.Value?.ToString();
        (input.Attributes["id"], input.Attributes["name"]) = (id, Name);
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", problem is null ? null : id + "-error" }.OfType<string>());
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        if (problem is not null) input.Attributes["aria-invalid"] = "true";
        output.Attributes.Clear();
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        Say(output, "field-hint", id + "-hint", Hint);
        output.Content.AppendHtml(Wrapped(input, id));
        Say(output, "field-error", id + "-error", problem);
    }

    // A page may have the same field in several forms, one for each row of a table: each gets an id of its own.
    private string Id()
    {
        var (items, key) = (ViewContext.HttpContext.Items, (typeof(Field), Name));
        var before = items.TryGetValue(key, out var count) && count is int known ? known : 0;
        items[key] = before + 1;
        return before == 0 ? $"f-{Name}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"f-{Name}-{before + 1}");
    }

    /// <summary>The element with what helps to fill it in.</summary>
    protected virtual IHtmlContent Wrapped(TagBuilder input, string id) => input;

    /// <summary>The element that is filled in, without its name.</summary>
    protected abstract TagBuilder Input();

    private static void Say(TagHelperOutput output, string kind, string id, string? words)
    {
        if (string.IsNullOrEmpty(words)) return;
        var said = new TagBuilder("p") { Attributes = { ["class"] = kind, ["id"] = id } };
        said.InnerHtml.Append(words);
        output.Content.AppendHtml(said);
    }
}

/// <summary><c>&lt;input-field name="email" label="…" type="email" value="…" autocomplete="username" required /&gt;</c></summary>
[HtmlTargetElement("input-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputField : Field
{
    public string Type { get; set; } = "text";
    public string? Value { get; set; }

    protected override TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = Type } };
        // A password is never sent back.
        if (Type != "password") input.Attributes["value"] = Value ?? "";
        return input;
    }
}

/// <summary><c>&lt;pick-field name="organization" label="…" list="/search/organizations" value="…" /&gt;</c>: what is meant is found as one types.</summary>
[HtmlTargetElement("pick-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PickField : Field
{
    public string? Value { get; set; }

    /// <summary>The address of what answers with those that may be meant.</summary>
    public string List { get; set; } = "";

    protected override TagBuilder Input() => new("input")
    {
        TagRenderMode = TagRenderMode.SelfClosing,
        Attributes = { ["value"] = Value ?? "", ["autocomplete"] = "off", ["spellcheck"] = "false" },
    };

    protected override IHtmlContent Wrapped(TagBuilder input, string id)
    {
        var field = new TagBuilder("reference-field") { Attributes = { ["data-list"] = List } };
        var says = new TagBuilder("output") { Attributes = { ["class"] = "field-hint says", ["for"] = id } };
        field.InnerHtml.AppendHtml(input).AppendHtml(says);
        return field;
    }
}

/// <summary><c>&lt;area-field name="reason" label="…" value="…" rows="3" /&gt;</c></summary>
[HtmlTargetElement("area-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaField : Field
{
    public string? Value { get; set; }

    protected override TagBuilder Input()
    {
        var area = new TagBuilder("textarea");
        // The first line break after the tag is the browser's.
        area.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        return area;
    }
}

/// <summary><c>&lt;select-field name="role" label="…" value="Editor" items="choices" /&gt;</c>, the choices as value and words.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectField : Field
{
    public string? Value { get; set; }
    public IEnumerable<KeyValuePair<string, string>> Items { get; set; } = [];

    protected override TagBuilder Input()
    {
        var select = new TagBuilder("select");
        foreach (var (value, words) in Items)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
            if (value == Value) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(words);
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }
}

/// <summary><c>&lt;form-errors /&gt;</c>: what is wrong with the form as a whole; nothing where nothing is.</summary>
[HtmlTargetElement("form-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormErrors : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = ViewContext.ModelState.TryGetValue("", out var state) ? state.Errors.Select(e => e.ErrorMessage).ToList() : [];
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "refused");
        output.Attributes.SetAttribute("role", "alert");
        foreach (var problem in problems)
            output.Content.AppendHtml(new HtmlContentBuilder().AppendHtml("<p>").Append(problem).AppendHtml("</p>"));
    }
}
