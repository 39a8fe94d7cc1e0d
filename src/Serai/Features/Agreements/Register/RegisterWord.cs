using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Serai.Platform.Db.Kept;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Register;

/// <summary>
/// A word by which an agreement is found. It follows from the agreement's folded text: each word of it; of scripts that are written without
/// spaces what begins at each of their letters, so that every part of a name begins some word.
/// </summary>
public sealed class AgreementWord
{
    public const int Longest = 24;

    // Where the scripts begin that are written without spaces between words: Thai, Lao, Khmer, kana, Han.
    private const char FirstRunning = '\u0E00';

    public Guid AgreementId { get; init; }
    public required string Word { get; init; }

    public static IEnumerable<string> Of(string folded) => folded.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries).SelectMany(Beginnings).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a word of a question may begin within a word of a text.</summary>
    public static bool IsRunning(string word) => word.Length > 0 && IsRunning(word[0]);

    public static string Cut(string word) => word.Length <= Longest ? word : char.IsHighSurrogate(word[Longest - 1]) ? word[..(Longest - 1)] : word[..Longest];

    private static IEnumerable<string> Beginnings(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || (IsRunning(word[i]) && !char.IsLowSurrogate(word[i])))
                yield return Cut(word[i..]);
    }

    private static bool IsRunning(char letter) => letter >= FirstRunning;
}

public sealed class AgreementWordMap : IEntityTypeConfiguration<AgreementWord>
{
    public void Configure(EntityTypeBuilder<AgreementWord> word)
    {
        word.HasKey(w => new { w.Word, w.AgreementId });
        word.Property(w => w.Word).HasMaxLength(AgreementWord.Longest);
        word.HasIndex(w => new { w.AgreementId, w.Word });
        word.HasOne<Agreement>().WithMany().HasForeignKey(w => w.AgreementId);
        word.MovesWithEach();
        word.IsNotRecorded(because: "They follow from the agreement's own text.");
    }
}
