using System.Collections.Concurrent;
using System.Text.Json;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Ror;

/// <summary>The lists inside a record.</summary>
internal static class RorParts
{
    // Languages and countries come again and again.
    private static readonly ConcurrentDictionary<string, string> Codes = new(StringComparer.Ordinal);

    public static string Id(string text) => RorId.Number(text) is null ? throw new RorFieldWrong(RorProblemCode.NotAnId, text) : text;

    public static List<RorName> Names(ref Utf8JsonReader reader)
    {
        var names = new List<RorName>(4);
        reader.Enter(JsonTokenType.StartArray, "names");
        while (reader.NextItem(JsonTokenType.StartObject, "names"))
            names.Add(Name(ref reader));
        return names.Count(n => n.Kinds.HasFlag(RorNameKinds.Display)) switch
        {
            0 => throw new RorFieldWrong(RorProblemCode.Missing, "name of the type ror_display"),
            1 => names,
            _ => throw new RorFieldWrong(RorProblemCode.WrongKind, "names: more than one is of the type ror_display"),
        };
    }

    private static RorName Name(ref Utf8JsonReader reader)
    {
        string? text = null;
        string? language = null;
        var kinds = RorNameKinds.None;
        while (reader.NextField())
            if (reader.ValueTextEquals("value"u8))
                text = reader.Text("names.value");
            else if (reader.ValueTextEquals("lang"u8))
                language = Code(reader.TextOrNull("names.lang"));
            else if (reader.ValueTextEquals("types"u8))
            {
                reader.Enter(JsonTokenType.StartArray, "names.types");
                while (reader.NextItem(JsonTokenType.String, "names.types"))
                    kinds |= reader.WordHere("names.types", RorWords.NameTypes);
            }
            else
                reader.Pass();
        return new(text ?? throw new RorFieldWrong(RorProblemCode.Missing, "names.value"), kinds, language);
    }

    public static List<RorPlace> Places(ref Utf8JsonReader reader)
    {
        var places = new List<RorPlace>(1);
        reader.Enter(JsonTokenType.StartArray, "locations");
        while (reader.NextItem(JsonTokenType.StartObject, "locations"))
        {
            long? geoNames = null;
            RorPlace? details = null;
            while (reader.NextField())
                if (reader.ValueTextEquals("geonames_id"u8))
                    geoNames = reader.WholeOrNull("locations.geonames_id");
                else if (reader.ValueTextEquals("geonames_details"u8))
                    details = PlaceDetails(ref reader);
                else
                    reader.Pass();
            var place = details ?? throw new RorFieldWrong(RorProblemCode.Missing, "locations.geonames_details");
            places.Add(place with { GeoNamesId = geoNames });
        }
        return places;
    }

    private static RorPlace PlaceDetails(ref Utf8JsonReader reader)
    {
        string? country = null;
        string? city = null;
        string? region = null;
        double? latitude = null;
        double? longitude = null;
        reader.Enter(JsonTokenType.StartObject, "locations.geonames_details");
        while (reader.NextField())
            if (reader.ValueTextEquals("country_code"u8))
                country = Code(reader.Text("locations.country_code"));
            else if (reader.ValueTextEquals("name"u8))
                city = reader.TextOrNull("locations.name");
            else if (reader.ValueTextEquals("country_subdivision_name"u8))
                region = reader.TextOrNull("locations.country_subdivision_name");
            else if (reader.ValueTextEquals("lat"u8))
                latitude = reader.NumberOrNull("locations.lat");
            else if (reader.ValueTextEquals("lng"u8))
                longitude = reader.NumberOrNull("locations.lng");
            else
                reader.Pass();
        if (country is null)
            throw new RorFieldWrong(RorProblemCode.Missing, "locations.country_code");
        if (country.Length != 2 || !char.IsAsciiLetterUpper(country[0]) || !char.IsAsciiLetterUpper(country[1]))
            throw new RorFieldWrong(RorProblemCode.UnknownCountry, country);
        if (latitude is null != longitude is null || latitude is < -90 or > 90 || longitude is < -180 or > 180)
            throw new RorFieldWrong(RorProblemCode.ImpossiblePlace, RorFields.Invariant(latitude), RorFields.Invariant(longitude));
        return new(country, city, latitude, longitude, null) { Region = region };
    }

    public static List<RorExternalId> ExternalIds(ref Utf8JsonReader reader)
    {
        var ids = new List<RorExternalId>(4);
        reader.Enter(JsonTokenType.StartArray, "external_ids");
        while (reader.NextItem(JsonTokenType.StartObject, "external_ids"))
            ExternalId(ref reader, ids);
        return ids;
    }

    private static void ExternalId(ref Utf8JsonReader reader, List<RorExternalId> ids)
    {
        string? scheme = null;
        string? preferred = null;
        var values = new List<string>(2);
        while (reader.NextField())
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Enter(JsonTokenType.String, "external_ids.type");
                scheme = reader.WordHere("external_ids.type", RorWords.Schemes);
            }
            else if (reader.ValueTextEquals("preferred"u8))
                preferred = reader.TextOrNull("external_ids.preferred");
            else if (reader.ValueTextEquals("all"u8))
            {
                reader.Enter(JsonTokenType.StartArray, "external_ids.all");
                while (reader.NextItem(JsonTokenType.String, "external_ids.all"))
                    values.Add(reader.TextHere("external_ids.all"));
            }
            else
                reader.Pass();
        if (scheme is null)
            throw new RorFieldWrong(RorProblemCode.Missing, "external_ids.type");
        if (preferred is not null && !values.Contains(preferred))
            values.Add(preferred);
        foreach (var value in values)
            ids.Add(new(scheme, value, value == preferred));
    }

    public static void Links(ref Utf8JsonReader reader, List<RorLink> links)
    {
        reader.Enter(JsonTokenType.StartArray, "links");
        while (reader.NextItem(JsonTokenType.StartObject, "links"))
        {
            LinkKind? kind = null;
            string? address = null;
            while (reader.NextField())
                if (reader.ValueTextEquals("type"u8))
                {
                    reader.Enter(JsonTokenType.String, "links.type");
                    kind = reader.WordHere("links.type", RorWords.Links);
                }
                else if (reader.ValueTextEquals("value"u8))
                    address = reader.Text("links.value");
                else
                    reader.Pass();
            links.Add(new(
                kind ?? throw new RorFieldWrong(RorProblemCode.Missing, "links.type"),
                address ?? throw new RorFieldWrong(RorProblemCode.Missing, "links.value")));
        }
    }

    public static void Domains(ref Utf8JsonReader reader, List<RorLink> links)
    {
        reader.Enter(JsonTokenType.StartArray, "domains");
        while (reader.NextItem(JsonTokenType.String, "domains"))
            links.Add(new(LinkKind.Domain, reader.TextHere("domains")));
    }

    public static List<RorRelation> Relations(ref Utf8JsonReader reader)
    {
        var relations = new List<RorRelation>(1);
        reader.Enter(JsonTokenType.StartArray, "relationships");
        while (reader.NextItem(JsonTokenType.StartObject, "relationships"))
        {
            RorRelationKind? kind = null;
            string? other = null;
            while (reader.NextField())
                if (reader.ValueTextEquals("type"u8))
                {
                    reader.Enter(JsonTokenType.String, "relationships.type");
                    kind = reader.WordHere("relationships.type", RorWords.Relations);
                }
                else if (reader.ValueTextEquals("id"u8))
                    other = Id(reader.Text("relationships.id"));
                else
                    reader.Pass();
            relations.Add(new(
                kind ?? throw new RorFieldWrong(RorProblemCode.Missing, "relationships.type"),
                other ?? throw new RorFieldWrong(RorProblemCode.Missing, "relationships.id")));
        }
        return relations;
    }

    // To count them all takes every lock: only a code that is new here is worth that.
    private static string? Code(string? code) =>
        code is not { Length: <= 3 } ? code
        : Codes.TryGetValue(code, out var known) ? known
        : Codes.Count < 1000 ? Codes.GetOrAdd(code, code) : code;
}
