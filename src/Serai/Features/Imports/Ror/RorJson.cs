using System.Globalization;
using System.Text;
using System.Text.Json;
using Serai.Features.Organizations;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// Understands the JSON of one record. Fields that Serai doesn't keep are passed over; a field it keeps that is missing,
/// of another kind or with a word outside the schema is refused, so that nothing is lost unseen.
/// </summary>
internal static class RorJson
{
    /// <param name="json">The whole of the record, known to be JSON.</param>
    /// <param name="position">Its number in the file.</param>
    /// <param name="limits">What is possible.</param>
    /// <exception cref="RorProblemFound">With the record's number, and its id where it has one.</exception>
    public static RorRecord Read(ReadOnlySpan<byte> json, long position, RorLimits limits)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new RorFieldWrong(RorProblemCode.NotAList);
            return Record(ref reader, position, limits);
        }
        catch (RorFieldWrong wrong)
        {
            throw new RorProblemFound(new(wrong.Code, position, IdIn(json), wrong.Arguments));
        }
        catch (InvalidOperationException)
        {
            throw new RorProblemFound(new(RorProblemCode.WrongKind, position, IdIn(json), "a text (it is no Unicode)"));
        }
    }

    private static RorRecord Record(ref Utf8JsonReader reader, long position, RorLimits limits)
    {
        string? id = null;
        OrganizationStatus? status = null;
        OrganizationTypes? types = null;
        int? established = null;
        List<RorName>? names = null;
        List<RorPlace>? places = null;
        List<RorExternalId>? externalIds = null;
        List<RorLink>? links = null;
        List<RorRelation>? relations = null;
        var oldLayout = false;
        while (reader.NextField())
            if (reader.ValueTextEquals("id"u8))
                id = RorParts.Id(reader.Text("id"));
            else if (reader.ValueTextEquals("names"u8))
                names = RorParts.Names(ref reader);
            else if (reader.ValueTextEquals("status"u8))
                status = Status(ref reader);
            else if (reader.ValueTextEquals("types"u8))
                types = Types(ref reader);
            else if (reader.ValueTextEquals("established"u8))
                established = Year(ref reader, limits.LatestYear);
            else if (reader.ValueTextEquals("locations"u8))
                places = RorParts.Places(ref reader);
            else if (reader.ValueTextEquals("external_ids"u8))
                externalIds = RorParts.ExternalIds(ref reader);
            else if (reader.ValueTextEquals("links"u8))
                RorParts.Links(ref reader, links ??= []);
            else if (reader.ValueTextEquals("domains"u8))
                RorParts.Domains(ref reader, links ??= []);
            else if (reader.ValueTextEquals("relationships"u8))
                relations = RorParts.Relations(ref reader);
            else
            {
                oldLayout |= reader.ValueTextEquals("name"u8);
                reader.Pass();
            }
        if (names is null && oldLayout)
            throw new RorFieldWrong(RorProblemCode.OldLayout);
        return new RorRecord
        {
            Id = id ?? throw Missing("id"),
            Position = position,
            Status = status ?? throw Missing("status"),
            Types = types ?? throw Missing("types"),
            Established = established,
            Names = names ?? throw Missing("names"),
            Places = places ?? throw Missing("locations"),
            ExternalIds = externalIds ?? [],
            Links = links ?? [],
            Relations = relations ?? [],
        };
    }

    private static OrganizationStatus Status(ref Utf8JsonReader reader)
    {
        reader.Enter(JsonTokenType.String, "status");
        return reader.WordHere("status", RorWords.Status);
    }

    private static OrganizationTypes Types(ref Utf8JsonReader reader)
    {
        var types = OrganizationTypes.None;
        reader.Enter(JsonTokenType.StartArray, "types");
        while (reader.NextItem(JsonTokenType.String, "types"))
            types |= reader.WordHere("types", RorWords.Types);
        return types;
    }

    private static int? Year(ref Utf8JsonReader reader, int latest)
    {
        var year = reader.WholeOrNull("established");
        return year is null || year >= 1 && year <= latest
            ? (int?)year
            : throw new RorFieldWrong(RorProblemCode.ImpossibleYear, year.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static RorFieldWrong Missing(string field) => new(RorProblemCode.Missing, field);

    /// <summary>For the message about a record: its fields come in the alphabet's order, so the id may stand behind the mistake.</summary>
    private static string? IdIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.NextField())
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                return reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length < 100 && !reader.ValueIsEscaped
                    ? Encoding.UTF8.GetString(reader.ValueSpan)
                    : null;
            reader.Skip();
        }
        return null;
    }
}
