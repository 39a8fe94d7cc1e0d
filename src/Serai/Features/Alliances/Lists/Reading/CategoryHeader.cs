namespace Serai.Features.Alliances.Lists.Reading;

/// <summary>What people write above the columns that only a list of members has.</summary>
internal static class CategoryHeader
{
    private static readonly string[] Category = ["category", "standing", "membership", "membership type", "member type", "type of membership", "status", "类别", "類別", "成员类别", "成員類別", "会员类别", "會員類別", "身份"];
    private static readonly string[] Since = ["since", "member since", "joined", "year joined", "date joined", "joining date", "accession", "加入时间", "加入時間", "加入年份", "加入日期", "入会时间", "入會時間"];

    public static bool Is(string header) => Category.Contains(Plain(header));

    public static bool IsSince(string header) => Since.Contains(Plain(header));

    private static string Plain(string header) => header.Trim().Replace('_', ' ').ToLowerInvariant();
}
