using System.Collections.Frozen;

namespace Serai.Names.Words;

/// <summary>
/// Words that say the same in a name: abbreviations, spellings, and what kind of institution it is in other
/// languages. A name and a query that differ in nothing else have the same words. The list is this project's own.
/// </summary>
internal static class SameWords
{
    // First the word that is looked up, then what is read as it.
    private static readonly string[] Groups =
    [
        "university univ uni unv universite universidad universidade universita universitat universitaet universiteit universitet "
            + "universitetet universiti universitas univerzita univerzitet univerza uniwersytet universitatea universitesi unibertsitatea "
            + "universitatis universitate universiteti sveuciliste universitario universitaria universitaire",
        "institute inst institut instituto istituto instytut institutul instituut institutet instituti institutes ins",
        "center centre ctr cntr cent centro centrum zentrum centrul centres centers",
        "college coll colegio colegiul collegio",
        "academy acad academie academia akademie akademia akademi accademia akademija",
        "school sch schools ecole escuela escola scuola schule hochschule",
        "faculty fac faculte facultad faculdade facolta fakultat fakultet fakulta wydzial",
        "department dept dep departement departamento dipartimento departments",
        "laboratory lab labs laboratories laboratoire laboratorio labor laboratories",
        "hospital hosp hopital hospitals ospedale hospitalier krankenhaus ziekenhuis spital szpital sykehus sjukhus",
        "clinic clinique clinica klinik klinika kliniken clinics",
        "foundation fdn fondation fundacion fundacao fondazione stiftung stichting",
        "association assoc assn asociacion associacao associazione associacio",
        "society soc societe sociedad sociedade societa gesellschaft",
        "ministry minist ministere ministerio ministero ministerium ministerstvo",
        "government govt gov",
        "national natl nat nacional nationale nazionale nationales nationaal",
        "international intl int internationale internacional internazionale",
        "research res recherche recherches investigacion investigaciones ricerca ricerche pesquisa pesquisas forschung onderzoek",
        "technology technological technol tech techn technologies technologie technologies tecnologia tecnologias",
        "technical technique techniques tecnica tecnico technische technischen technisch tekniska",
        "polytechnic polytech politecnico politecnica polytechnique politechnika politehnica polytechnical polytechnique",
        "science sci sciences ciencia ciencias scienze wissenschaften wetenschappen nauk",
        "engineering engn eng ingenieria engenharia ingegneria ingenierie",
        "medical med medica medico medicale medicaux medizinische medizinischen",
        "medicine medicina medizin meditsiny",
        "health hlth salud sante saude gesundheit salute",
        "agricultural agr agric agricole agricola agraria",
        "education educ educacion educacao",
        "environmental environm environ",
        "study studies estudios etudes estudos studi studien",
        "system systems", "service services",
        "saint st sainte ste", "mount mt", "fort ft", "doctor dr", "professor prof", "memorial mem",
        "company co compagnie", "corporation corp", "limited ltd", "brothers bros",
        "general gen", "administration admin", "development dev", "industrial ind", "management mgmt",
        "economics econ", "mathematics math maths", "chemistry chem", "physics phys", "biology biol",
        "aeronautics aeronaut", "astronautics astronaut", "computing comput", "mechanical mech",
        "state estatal", "federal federale", "museum musee museo museu muzeum",
        "organization organisation organizations organisations", "program programme programs programmes",
        "labour labors", "defense defence", "behavioral behavioural", "pediatric paediatric pediatrics paediatrics",
        "theater theatre", "hematology haematology", "gynecology gynaecology", "orthopedic orthopaedic", "archeology archaeology",
    ];

    private static readonly FrozenDictionary<string, string> Meanings = Groups.Select(group => group.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => (word, words[0])))
        .DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly string[] Sorted = [.. Meanings.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every word that is read as another.</summary>
    public static IEnumerable<(string Written, string Meaning)> All => Meanings.Select(pair => (pair.Key, pair.Value));

    /// <summary>The word that is looked up for this one; itself, for most.</summary>
    public static string Of(string word) => Meanings.GetValueOrDefault(word, word);

    /// <summary>The words looked up for those that begin like this, so that "universid" finds before it is a word.</summary>
    public static IEnumerable<string> StartingWith(string beginning)
    {
        var at = Array.BinarySearch(Sorted, beginning, StringComparer.Ordinal);
        return Sorted.Skip(at < 0 ? ~at : at).TakeWhile(word => word.StartsWith(beginning, StringComparison.Ordinal))
            .Select(word => Meanings[word]).Distinct(StringComparer.Ordinal);
    }
}
