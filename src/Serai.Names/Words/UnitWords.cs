using System.Collections.Frozen;

namespace Serai.Names.Words;

/// <summary>Words, as they are looked up, that begin the name of a part of an institution: what stands with them is no name of another one.</summary>
internal static class UnitWords
{
    private static readonly FrozenSet<string> Units = Set(
        "department faculty school college division section unit laboratory group center clinic chair program office library graduate institute",
        "team branch campus area lehrstuhl abteilung fachbereich bereich arbeitsgruppe service servico servicio unite equipe umr pole unidad unidade",
        "postgraduate subdivision sector discipline key state postgrado posgrado programa escuela",
        "系 学院 研究所 实验室 研究中心 中心 学部 研究科 附属");

    private static readonly FrozenSet<string> Institutions = Set(
        "university institute hospital college academy polytechnic center school foundation ministry laboratory museum observatory society clinic",
        "council agency corporation company inc gmbh technion eth association federation authority trust bank library organization");

    /// <summary>What nearly every institution has in its name, so that a name of nothing else is anybody's.</summary>
    private static readonly FrozenSet<string> Subjects = Set(
        "university institute hospital college academy polytechnic center school foundation ministry laboratory museum society clinic department",
        "faculty division section unit group program office library graduate national international state federal regional city central general",
        "medical medicine health science technology technical engineering agricultural education research physics chemistry biology mathematics",
        "economics law art music social economic natural applied physical chemical clinical public environmental study information computing computer",
        "pharmacy nursing surgery management business industrial mechanical electrical electronic civil material energy system biomedical veterinary",
        "dental dentistry oncology cancer cardiology pediatric psychiatry neurology radiology service development advanced theoretical basic life human",
        "humanity communication administration government company corporation association agency council authority community teaching training",
        "affiliated key children people women memorial saint first second third provincial county district normal teacher vocational pharmaceutical",
        "traditional forestry ocean earth space astronomy geology nuclear food plant animal biotechnology molecular cell genetic");

    public static bool IsUnit(string word) => Units.Contains(word);

    public static bool IsInstitution(string word) => Institutions.Contains(word);

    public static bool IsSubject(string word) => Subjects.Contains(word);

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).Select(SameWords.Of).ToFrozenSet(StringComparer.Ordinal);
}
