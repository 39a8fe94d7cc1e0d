namespace Serai.Platform.Tables;

/// <summary>What people write above a column.</summary>
internal static class ColumnWords
{
    // The surest first: where a table has both "university" and "name", the name of what is the question.
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["name"] = [
            "organization name", "organisation name", "institution name", "university name", "name of institution", "name of the institution", "name of organization",
            "name of organisation", "name of university", "member name", "school name", "affiliation", "affiliation name", "affiliation string",
            "organization", "organisation", "institution", "university", "member institution", "member university", "member", "members", "institute", "college", "school",
            "name", "official name", "full name", "name english", "english name", "name en", "display name", "employer", "partner", "partner institution", "text", "query",
            "机构名称", "機構名稱", "学校名称", "學校名稱", "高校名称", "高校名稱", "大学名称", "大學名稱", "单位名称", "單位名稱", "院校名称", "院校名稱", "成员名称", "成員名稱", "名称", "名稱",
            "机构", "機構", "学校", "學校", "高校", "大学", "大學", "单位", "單位", "院校", "成员", "成員", "成员高校", "成員高校", "成员单位", "成員單位", "会员", "會員", "中文名称", "中文名稱", "校名", "英文名称", "英文名稱",
            "nom", "nom de l'établissement", "établissement", "université", "institution membre", "nombre", "institución", "universidad", "nome", "istituzione", "università", "instituição", "universidade",
            "einrichtung", "hochschule", "universität", "организация", "название", "университет", "вуз", "учреждение", "機関名", "大学名", "機関", "기관", "기관명", "대학", "대학교", "이름", "tên", "tên trường", "trường", "มหาวิทยาลัย", "ชื่อ", "nama", "universitas", "universiti"],
        ["country"] = [
            "country code", "country", "country or region", "country region", "country/region", "nation", "iso country", "countrycode", "国家", "國家", "国家地区", "國家地區", "国家或地区", "國家或地區", "国别", "國別", "所在国", "所在國", "所在国家", "所在國家",
            "pays", "país", "pais", "paese", "land", "staat", "страна", "国", "국가", "나라", "quốc gia", "nước", "ประเทศ", "negara", "region", "地区", "地區"],
        ["city"] = [
            "city", "town", "city name", "location city", "location", "城市", "所在城市", "所在市", "市", "所在地", "地点", "地點", "ville", "ciudad", "città", "cidade", "stadt", "ort", "город", "都市", "도시", "thành phố", "เมือง", "kota"],
        ["web"] = [
            "website", "web site", "web", "url", "homepage", "home page", "web address", "web page", "webpage", "domain", "web domain", "link", "site", "email", "e-mail", "mail",
            "网址", "網址", "网站", "網站", "主页", "主頁", "官网", "官網", "官方网站", "官方網站", "域名", "site web", "sitio web", "página web", "sito web", "webseite", "internetseite", "сайт", "веб-сайт", "ウェブサイト", "홈페이지", "웹사이트", "trang web", "เว็บไซต์", "situs web", "laman web"],
        ["date"] = [
            "date", "as of", "as of date", "on", "day", "year", "when", "日期", "时间", "時間", "年份", "年", "年度", "截至", "date d'adhésion", "année", "fecha", "año", "data", "anno", "ano", "datum", "jahr", "дата", "год", "日付", "날짜", "연도", "năm", "ngày", "วันที่", "ปี", "tanggal", "tahun"],
    };

    /// <summary>The column whose name is the surest word for it; the first of several; null where none is.</summary>
    /// <param name="taken">Columns that hold something else.</param>
    public static int? Best(IReadOnlyList<string> header, string purpose, IEnumerable<int> taken)
    {
        var free = Enumerable.Range(0, header.Count).Except(taken).Select(i => (At: i, Word: Plain(header[i]))).ToList();
        return Words[purpose].Select(word => free.Where(c => c.Word == word).Select(c => (int?)c.At).FirstOrDefault()).FirstOrDefault(at => at is not null);
    }

    /// <summary>Whether a text is what people write above a column of names.</summary>
    public static bool IsForNames(string text) => Words["name"].Contains(Plain(text));

    // "Institution_Name *", "Name (English)" and "国家/地区" are "institution name", "name english" and "国家地区".
    internal static string Plain(string header)
    {
        var signs = header.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '\'' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' ');
        var words = string.Concat(signs).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(words.All(w => w.All(c => c >= '\u2e80')) ? "" : " ", words);
    }
}
