using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Serai.Platform.History;
using Serai.Platform.Settings;

namespace Serai.Features.Changes;

/// <summary>Writes changes as an Atom feed (RFC 4287), with a link to the older ones (RFC 5005).</summary>
public sealed class AtomFeed(IStringLocalizer<ChangeTexts> texts, SiteChoices choices)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="first">The registry's first change: the feed is named after it, whatever address it is read at.</param>
    /// <param name="origin">Scheme and host of the site: a feed's links are absolute.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="older">The address of the older part; null where there is none.</param>
    public byte[] Write(IReadOnlyList<Change> changes, Change? first, string origin, string self, string? older)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, CultureInfo.CurrentUICulture.Name);
            Text(xml, "id", first is null ? origin + ChangeLinks.Feed : Id(first, "feed"));
            Text(xml, "title", texts["Feed.Title", choices.Now.NameIn(CultureInfo.CurrentUICulture.Name)]);
            Text(xml, "subtitle", texts["Lede"]);
            Text(xml, "updated", Time(changes.Count > 0 ? changes[0].At : Instant.FromUnixTimeTicks(0)));
            Link(xml, "self", origin + self, "application/atom+xml");
            Link(xml, "alternate", origin + ChangeLinks.Page, "text/html");
            if (older is not null) Link(xml, "next", origin + older, "application/atom+xml");
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", choices.Now.NameIn(CultureInfo.CurrentUICulture.Name));
            xml.WriteEndElement();
            foreach (var change in changes)
                Entry(xml, change, origin);
            xml.WriteEndElement();
        }
        return buffer.ToArray();
    }

    private void Entry(XmlWriter xml, Change change, string origin)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", Id(change, "entry"));
        Text(xml, "title", texts.Title(change));
        Text(xml, "updated", Time(change.At));
        Link(xml, "alternate", origin + (ChangeLinks.Subject(change) ?? ChangeLinks.Entry(change)), "text/html");
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", Clean(change.Verb));
        xml.WriteEndElement();
        Text(xml, "summary", texts.Detail(change));
        xml.WriteEndElement();
    }

    /// <summary>The same for ever and nowhere else: made from what the change is and the microsecond it was made in. No address, which may move.</summary>
    private static string Id(Change change, string what)
    {
        var told = $"{what} {change.Id} {change.At.ToUnixTimeTicks()} {change.Verb} {change.Subject}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(told))[..16];
        // A UUID of version 8: made by a rule of its own (RFC 9562).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }

    private static string Time(Instant at) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at);

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    // Names come from files: what XML cannot hold is left out rather than making the whole feed unreadable.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
}
