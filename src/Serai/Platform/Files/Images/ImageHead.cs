namespace Serai.Platform.Files.Images;

/// <summary>Why a picture is not taken.</summary>
public enum ImageRefused
{
    None,

    /// <summary>Neither PNG nor WebP by its own bytes.</summary>
    NotOne,

    /// <summary>It begins like one, and goes on like none.</summary>
    Damaged,

    /// <summary>More points than are wanted: a small file can hold a picture that fills the memory of whoever opens it.</summary>
    TooManyPoints,
}

/// <summary>
/// What a picture is by its own bytes, without drawing it. A PNG is read whole: its pieces with their sums, and that what it unpacks to is as long
/// as its size says; what it carries beside the picture is not measured. Of a WebP the pieces are looked at, and that one of them is a picture.
/// </summary>
/// <param name="Type">Its media type.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record ImageHead(string Type, int Width, int Height)
{
    /// <param name="bytes">All of it.</param>
    /// <param name="mostPoints">Width times height.</param>
    /// <param name="image">What it is, where nothing is wrong.</param>
    public static ImageRefused Read(ReadOnlySpan<byte> bytes, long mostPoints, out ImageHead? image)
    {
        image = null;
        var refused = PngPieces.Begins(bytes) ? PngPieces.Read(bytes, mostPoints, ref image)
            : WebPPieces.Begins(bytes) ? WebPPieces.Read(bytes, ref image)
            : ImageRefused.NotOne;
        if (refused == ImageRefused.None && (long)image!.Width * image.Height > mostPoints) refused = ImageRefused.TooManyPoints;
        if (refused != ImageRefused.None) image = null;
        return refused;
    }
}
