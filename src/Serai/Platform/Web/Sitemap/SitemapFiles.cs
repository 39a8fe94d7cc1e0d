using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.WebUtilities;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;

namespace Serai.Platform.Web.Sitemap;

/// <summary><c>/sitemap.xml</c>, its parts, and <c>/robots.txt</c>.</summary>
public static class SitemapFiles
{
    /// <summary>Addresses in one file. The protocol allows 50,000 and 50 MB; with all languages beside each, this many are about 4 MB.</summary>
    public const int PartSize = 5000;

    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", Index).AllowAnonymous();
        // Not MapGet: routing would answer 405 for every address of one part, since it looks at verbs before names in a part.
        app.Map("/sitemap-{name}-{number:int:min(1)}.xml", Part).OnlyGet().AllowAnonymous();
        app.MapGet("/robots.txt", Robots).AllowAnonymous().WithMetadata(new StaysOpenAttribute());
    }

    private static async Task Index(HttpContext context, IEnumerable<SitemapPart> parts)
    {
        var files = new List<string>();
        foreach (var part in parts)
        {
            var count = await part.CountAsync(context.RequestAborted);
            for (var number = 1; (number - 1) * PartSize < count; number++)
                files.Add(string.Create(CultureInfo.InvariantCulture, $"{Origin(context)}/sitemap-{part.Name}-{number}.xml"));
        }
        await Send(context, xml =>
        {
            xml.WriteStartElement("sitemapindex", Protocol);
            foreach (var file in files)
            {
                xml.WriteStartElement("sitemap", Protocol);
                xml.WriteElementString("loc", Protocol, file);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
    }

    private static async Task Part(string name, int number, HttpContext context, IEnumerable<SitemapPart> parts)
    {
        var part = parts.FirstOrDefault(p => p.Name == name);
        IReadOnlyList<string> paths = part is null || number > int.MaxValue / PartSize ? [] : await part.PathsAsync((number - 1) * PartSize, PartSize, context.RequestAborted);
        if (paths.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var origin = Origin(context);
        await Send(context, xml =>
        {
            xml.WriteStartElement("urlset", Protocol);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var path in paths)
                Address(xml, origin + path, context.Site);
            xml.WriteEndElement();
        });
    }

    private static void Address(XmlWriter xml, string address, SiteChosen site)
    {
        xml.WriteStartElement("url", Protocol);
        xml.WriteElementString("loc", Protocol, address);
        foreach (var language in site.Languages)
            Alternate(xml, language.Name, QueryHelpers.AddQueryString(address, ReaderLanguage.QueryKey, language.Name));
        Alternate(xml, "x-default", address);
        xml.WriteEndElement();
    }

    private static void Alternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static async Task Send(HttpContext context, Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            write(xml);
        context.Response.ContentType = "application/xml; charset=utf-8";
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    // Days have no end: a crawler that followed the as-of bar would never come home.
    private static Task Robots(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            context.Site.IsClosed ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nDisallow: /api/v1/export/\nDisallow: /*?*{Web.AsOf.QueryKey}=\n\nSitemap: {Origin(context)}/sitemap.xml\n", context.RequestAborted);
    }

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
