using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Serai.Features.Calls.Shown;
using Serai.Features.Organizations;
using Serai.Platform.Settings;

namespace Serai.Features.Calls.Open;

/// <summary>Writes calls as an Atom feed (RFC 4287); an entry keeps its id whatever its title or deadline becomes.</summary>
public sealed class CallsAtom(IStringLocalizer<CallTexts> texts, SiteChoices choices)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="calls">In their order.</param>
    /// <param name="keepers">Who runs them.</param>
    /// <param name="origin">Scheme and host: a feed's links are absolute.</param>
    /// <param name="question">What was asked.</param>
    public byte[] Write(IReadOnlyList<Call> calls, IReadOnlyDictionary<Guid, OrganizationBrief> keepers, string origin, OpenQuestion question)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            Text(xml, "id", origin + CallLinks.All + question.Address);
            Text(xml, "title", texts["Feed.Title", choices.Now.NameIn(language)]);
            Text(xml, "updated", Time(calls.Count > 0 ? calls.Max(c => c.PublishedAt!.Value) : Instant.FromUnixTimeTicks(0)));
            Link(xml, "self", origin + CallLinks.Atom + question.Address, "application/atom+xml");
            Link(xml, "alternate", origin + CallLinks.All + question.Address, "text/html");
            foreach (var call in calls)
            {
                xml.WriteStartElement("entry", Namespace);
                Text(xml, "id", $"urn:uuid:{call.Id}");
                Text(xml, "title", call.TitleIn(language));
                Text(xml, "published", Time(call.PublishedAt!.Value));
                Text(xml, "updated", Time(call.PublishedAt!.Value));
                Link(xml, "alternate", origin + CallLinks.Show(call.Slug), "text/html");
                xml.WriteStartElement("author", Namespace);
                Text(xml, "name", keepers.GetValueOrDefault(call.KeeperId)?.Name ?? "–");
                xml.WriteEndElement();
                Text(xml, "summary", $"{texts["Deadline"]}: {(call.Closes is { } closes ? CallTimes.Of(closes, call.Zone) : texts["Deadline.None"].Value)}");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return buffer.ToArray();
    }

    private static string Time(Instant at) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at);

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        foreach (var (name, value) in new[] { ("rel", relation), ("type", type), ("href", address) })
            xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }

    // What XML cannot hold is left out rather than making the whole feed unreadable.
    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, string.Concat(text.Where(XmlConvert.IsXmlChar)));
}
