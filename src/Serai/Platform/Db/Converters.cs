using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Serai.Platform.Db;

/// <summary>
/// A date of honest precision is stored as it was written; with a mark after it where its season is one of the southern
/// hemisphere, which the text alone does not say.
/// </summary>
public sealed class EdtfConverter() : ValueConverter<EdtfDate, string>(date => EdtfCache.Stored(date), text => EdtfCache.Parse(text));

/// <summary>An instant as whole microseconds since 1970-01-01T00:00Z: an integer orders the same in both databases.</summary>
public sealed class InstantConverter() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks() / 10,
    micros => Instant.FromUnixTimeTicks(micros * 10));

/// <summary>A calendar day as ISO 8601 text, which orders as it reads.</summary>
public sealed class LocalDateConverter() : ValueConverter<LocalDate, string>(
    day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
    text => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value);

/// <summary>A key as 16 bytes in network order, so that version 7 keys sort by their time in SQLite too.</summary>
public sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    bytes => new Guid(bytes, true));
