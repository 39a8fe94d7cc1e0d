using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Serai.Platform.Mail;

/// <summary>
/// What every mail has around what it says, in both of its forms. Mail programs know little CSS and drop what they do not
/// know, so each mark carries its own style, for light; the few rules in the head are for programs that show mail dark.
/// </summary>
internal static class MailFrame
{
    private const string Sans = "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','PingFang TC','Microsoft YaHei','Microsoft JhengHei',sans-serif";

    private const string Dark =
        ":root{color-scheme:light dark}"
        + "@media (prefers-color-scheme:dark){"
        + ".page{background:#14181e!important;color:#e9e6df!important}"
        + ".soft{color:#9fa9b7!important}.rule{border-color:#2c343f!important}"
        + ".link{color:#86b4ea!important}.go{background:#86b4ea!important;color:#14181e!important}}";

    // Chinese goes out as it is; the characters that mean something to HTML are encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="from">Who sends it, in a sentence.</param>
    /// <param name="choose">Where the reader chooses what to get; null for a mail that must come.</param>
    public static string Text(MailContent content, MailWords words, string from, Uri? site, Uri? choose)
    {
        var text = new StringBuilder();
        MailBlockKind? before = null;
        foreach (var block in content.Blocks)
        {
            if (before is not null && !(before == MailBlockKind.Item && block.Kind == MailBlockKind.Item)) text.Append('\n');
            text.Append(block.Kind switch
            {
                MailBlockKind.Heading => $"== {block.Text}\n",
                MailBlockKind.Item => $"- {block.Text}\n",
                MailBlockKind.Button => $"{block.Text}{words["Frame.Colon"]}\n{block.Address}\n",
                _ => block.Text + "\n",
            });
            before = block.Kind;
        }
        text.Append("\n-- \n").Append(from).Append('\n');
        if (site is not null) text.Append(site).Append('\n');
        if (choose is not null) text.Append(words["Frame.Choose"]).Append(words["Frame.Colon"]).Append('\n').Append(choose).Append('\n');
        return text.ToString();
    }

    public static string Html(MailContent content, MailWords words, string from, Uri? site, Uri? choose)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!DOCTYPE html>
            <html lang="{words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encoder.Encode(content.Subject)}</title>
            <style>{Dark}</style>
            </head>
            <body class="page" style="margin:0;padding:28px 16px;background:#fbfaf7;color:#1c2430;font-size:16px;line-height:1.6;{Sans}">
            <main style="max-width:560px;margin:0 auto">
            <h1 style="margin:0 0 20px;font-size:22px;line-height:1.35;font-weight:600">{Encoder.Encode(content.Subject)}</h1>

            """);
        for (var i = 0; i < content.Blocks.Count; i++)
            Block(html, content.Blocks[i], i > 0 ? content.Blocks[i - 1].Kind : null, i + 1 < content.Blocks.Count ? content.Blocks[i + 1].Kind : null);
        html.Append("</main>\n");
        Foot(html, words, from, site, choose);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Block(StringBuilder html, MailBlock block, MailBlockKind? before, MailBlockKind? after)
    {
        var text = Encoder.Encode(block.Text);
        if (block.Kind == MailBlockKind.Item && before != MailBlockKind.Item) html.Append("<ul style=\"margin:0 0 16px;padding:0 0 0 22px\">\n");
        html.Append(block.Kind switch
        {
            MailBlockKind.Heading => $"<h2 class=\"rule\" style=\"margin:28px 0 10px;padding:16px 0 0;border-top:1px solid #e6e1d6;font-size:17px;line-height:1.4;font-weight:600\">{text}</h2>\n",
            MailBlockKind.Item => $"<li style=\"margin:0 0 6px\">{text}</li>\n",
            MailBlockKind.Button => $"<p style=\"margin:0 0 16px\"><a class=\"go\" href=\"{Encoder.Encode(block.Address!)}\" style=\"display:inline-block;padding:10px 18px;background:#1f4e8c;color:#ffffff;border-radius:4px;text-decoration:none\">{text}</a></p>\n",
            _ => $"<p style=\"margin:0 0 16px\">{text}</p>\n",
        });
        if (block.Kind == MailBlockKind.Item && after != MailBlockKind.Item) html.Append("</ul>\n");
    }

    private static void Foot(StringBuilder html, MailWords words, string from, Uri? site, Uri? choose)
    {
        html.Append("<footer class=\"rule soft\" style=\"max-width:560px;margin:28px auto 0;padding:14px 0 0;border-top:1px solid #e6e1d6;color:#5a6370;font-size:13px\">\n");
        html.Append("<p style=\"margin:0\">").Append(Encoder.Encode(from));
        if (site is not null) Link(html, site, site.Authority);
        if (choose is not null) Link(html, choose, words["Frame.Choose"]);
        html.Append("</p>\n</footer>\n");
    }

    private static void Link(StringBuilder html, Uri address, string text) =>
        html.Append($"<br><a class=\"link\" href=\"{Encoder.Encode(address.AbsoluteUri)}\" style=\"color:#1f4e8c\">{Encoder.Encode(text)}</a>");
}
