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

    /// <summary>Folded texts as one that is searched for words: each word once, with a space before it.</summary>
    public static string Text(IEnumerable<string> folded) => string.Concat(folded.SelectMany(Split).Distinct(StringComparer.Ordinal).Select(w => " " + w));

    /// <summary>What such a text contains where one of its words begins, or may begin, as asked.</summary>
    public static string Within(string word) => IsRunning(word) ? word : " " + word;

    public static IEnumerable<string> Of(string folded) => Split(folded).SelectMany(Beginnings).Distinct(StringComparer.Ordinal);


    public static string Cut(string word) => word.Length <= Longest ? word : char.IsHighSurrogate(word[Longest - 1]) ? word[..(Longest - 1)] : word[..Longest];

    private static string[] Split(string folded) => folded.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRunning(string word) => word.Length > 0 && IsRunning(word[0]);

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
