using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>One member's memberships in one alliance, concluded from what the trusted sources say.</summary>
public static class MemberHistory
{
    /// <param name="member">Whose history it is.</param>
    /// <param name="statements">All statements about the member in this alliance, trusted or not, with their sources.</param>
    /// <param name="decisions">What people decided about them.</param>
    /// <param name="frame">What bounds every answer.</param>
    public static List<Membership> Conclude(
        Member member,
        IReadOnlyList<MembershipStatement> statements,
        ILookup<string, Decision> decisions,
        Frame frame)
    {
        bool Has(MembershipStatement s, DecisionKind kind) => Ruling.Now(decisions[s.Key]) == kind;
        var weighed = statements.Where(s => s.Source.IsTrusted && s.SupersededBy is null && !Has(s, DecisionKind.Reject)).ToList();
        var claims = weighed
            .Select(s => (Statement: s, Claim: Claim.Of(s, Has(s, DecisionKind.Accept))))
            .Where(c => c.Claim is not null)
            .ToDictionary(c => c.Claim!.Id, c => (c.Statement, Claim: c.Claim!));
        var chapters = Chapters.Of([.. claims.Values.Select(c => c.Claim)]);
        var founded = claims.Values.Any(c => c.Claim.IsFounder);
        var memberships = new List<Membership>();
        foreach (var chapter in chapters)
        {
            var elsewhere = chapters
                .Where(c => c.Standing != chapter.Standing && c.Standing != Standing.Other && c.SucceededBefore is null && chapter.SucceededBefore is null)
                .SelectMany(c => c.Proofs);
            var spans = ChapterSpans.Of(chapter, frame, elsewhere);
            memberships.Add(Write(member, chapter, memberships.Count, spans, founded, frame, id => claims[id].Statement));
        }
        LeaveAside(memberships, statements.Where(s => s.Source.IsTrusted && s.SupersededBy is null && Has(s, DecisionKind.Reject)));
        return memberships;
    }

    private static Membership Write(
        Member member, Chapter chapter, int ordinal, List<MembershipSpan> spans, bool founded, Frame frame, Func<Guid, MembershipStatement> statementOf)
    {
        var begins = chapter.BeginGroups;
        var ends = chapter.EndGroups;
        var words = chapter.Claims.Select(c => statementOf(c.Id)).ToList();
        var word = words.FirstOrDefault(s => CategoryWords.Read(s.CategoryWord) is { IsOffice: false, IsFormer: false }) ?? words[0];
        return new Membership
        {
            Id = MembershipId.Of(member.AllianceId, member.Key, ordinal),
            AllianceId = member.AllianceId,
            MemberId = member.OrganizationId,
            MemberKey = member.Key,
            MemberName = member.Name,
            MemberNameLocal = member.NameLocal,
            CountryCode = member.CountryCode,
            Standing = chapter.Standing,
            IsFounder = founded && chapter.Standing == Standing.Full && chapter.Claims.Any(c => c.IsFounder),
            CategoryWord = chapter.Claims.Any(c => c.IsFounder) ? "founder" : CategoryWords.Shown(word.CategoryWord),
            Since = OneOf(begins),
            Until = OneOf(ends),
            IsDisputed = begins.Count > 1 || ends.Count > 1 || Contradicted(chapter, frame),
            Spans = spans,
            Evidence = [.. chapter.Claims.Select(c => new MembershipEvidence { StatementId = c.Id, Statement = statementOf(c.Id), Use = UseOf(c, chapter) })],
        };
    }

    // Dates that contradict each other are shown as what they are together: one of these.
    private static EdtfDate? OneOf(List<List<(Claim Claim, EdtfDate Date, When When)>> groups) => groups.Count switch
    {
        0 => null,
        1 => groups[0][0].Date,
        _ => EdtfDate.TryParse($"[{string.Join(',', groups.Select(g => g[0].Date.Text))}]", out var set, out _) ? set.In(groups[0][0].Date.Hemisphere) : groups[0][0].Date,
    };

    // Listed before the stated beginning, before the founding, or on the very day of a complete list that leaves it out.
    private static bool Contradicted(Chapter chapter, Frame frame) =>
        (chapter.BeginGroups is [[var earliest, ..], ..] && chapter.Proofs.Any(p => p.Hi < earliest.When.Lo))
        || chapter.Proofs.Concat(chapter.BeginGroups.Select(g => g[0].When)).Any(w => w.Hi < frame.NotBefore)
        || chapter.Proofs.Any(p => p.IsDay && chapter.Omitted(frame).Contains(p));

    private static EvidenceUse UseOf(Claim claim, Chapter chapter)
    {
        var fits = chapter.BeginGroups is [var only] && claim.Begin is { } begin && only[0].When.Fits(begin.When);
        return claim switch
        {
            { Begin: { } } when !fits && !claim.IsAccepted => EvidenceUse.Contradicts,
            { Begin: { } } => EvidenceUse.Begins,
            { End: { } } => EvidenceUse.Ends,
            { Proofs.Count: > 0 } when !chapter.CountedProofs(claim).Any() => EvidenceUse.Contradicts,
            { Proofs.Count: > 0 } => EvidenceUse.Attests,
            { IsFormer: true } => EvidenceUse.Ends,
            _ => EvidenceUse.Undated,
        };
    }

    private static void LeaveAside(List<Membership> memberships, IEnumerable<MembershipStatement> rejected)
    {
        foreach (var statement in rejected)
            memberships.FirstOrDefault()?.Evidence.Add(new() { StatementId = statement.Id, Statement = statement, Use = EvidenceUse.LeftAside });
    }
}

/// <summary>
/// The same member's same period keeps its id when the conclusions are drawn anew, so that addresses and cursors hold:
/// 128 bits of SHA-256, marked as version 8 of RFC 9562.
/// </summary>
public static class MembershipId
{
    public static Guid Of(Guid alliance, string memberKey, int ordinal)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{alliance:N}|{memberKey}|{ordinal}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(words))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>Whose history: an organization where the name was certain, else a name as written.</summary>
public sealed record Member(Guid AllianceId, string Key, Guid? OrganizationId, string Name, string? NameLocal, string? CountryCode);
