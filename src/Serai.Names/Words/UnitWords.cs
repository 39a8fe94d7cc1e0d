using System.Collections.Frozen;

namespace Serai.Names.Words;

/// <summary>Words, as they are looked up, that begin the name of a part of an institution: what stands with them is no name of another one.</summary>
internal static class UnitWords
{
    private static readonly FrozenSet<string> Units = Set(
        "department faculty school college division section unit laboratory group center clinic chair program office library graduate institute",
        "team branch campus sede seccional filial area lehrstuhl abteilung fachbereich bereich arbeitsgruppe service servico servicio unite equipe umr pole unidad unidade",
        "postgraduate subdivision sector discipline key state postgrado posgrado programa escuela",
        "系 学院 研究所 实验室 研究中心 中心 学部 研究科");

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
        "limited inc holding group co kg affiliated key children people women memorial saint first second third provincial county district normal teacher vocational pharmaceutical",
        "pathology virology microbiology immunology oceanography meteorology geophysics mechanics optics automation software robotics statistics",
        "philosophy history archeology linguistics anthropology psychology sociology demography geography ecology botany zoology genomics",
        "bioinformatics hematology endocrinology nephrology urology dermatology ophthalmology orthopedic anesthesiology gynecology obstetrics",
        "rheumatology gastroenterology hepatology rehabilitation nutrition toxicology radiation imaging biophysics biochemistry physiology",
        "metallurgy mining petroleum transport transportation aerospace fishery horticulture textile design architecture journalism theology",
        "neuroscience neurosurgery epidemiology pharmacology cybernetics acoustics informatics language literature sport food labor finance water",
        "traditional forestry ocean earth space astronomy geology nuclear food plant animal biotechnology molecular cell genetic");

    public static bool IsUnit(string word) => Units.Contains(word);

    public static bool IsInstitution(string word) => Institutions.Contains(word);

    public static bool IsSubject(string word) => Subjects.Contains(word);

    /// <summary>Whether a word beside an institution's name makes it the name of another one that stands beside it.</summary>
    public static bool IsOther(string word) => word is "hospital" or "foundation" or "press" or "trust" or "医院" or "附属" or "中学" or "小学";

    /// <summary>Whether a word more or less makes another institution of it: a university is no university hospital. Research changes little.</summary>
    public static bool IsKind(string word) => word is not ("research" or "company" or "corporation") && (IsInstitution(word) || IsSubject(word));

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ')).Select(SameWords.Of).ToFrozenSet(StringComparer.Ordinal);
}
