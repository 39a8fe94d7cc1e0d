using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Wording;
using Serai.Tests.Features.Agreements.Wording;

namespace Serai.Tests.Features.Agreements.Content;

/// <summary>An agreement with something in every term.</summary>
internal static class Signed
{
    private const string Cuhk = "https://ror.org/00t33hh48", Ningxia = "https://ror.org/02h8a1848";

    public static readonly AgreementContent Example = new()
    {
        Kind = "memorandum-of-understanding",
        Title = "Memorandum of Understanding on Biomedical Science",
        Parties =
        [
            new(Cuhk, "The Chinese University of Hong Kong", "School of Biomedical Sciences", [new("A. Chan", "Director"), new("B. Lee", "Vice-Chancellor")]),
            new(Ningxia, "宁夏医科大学", null, [new("王某", "校长")]),
        ],
        Contacts = [new(Cuhk, "C. Wong", "Officer", "oalc@example.edu.hk"), new(Ningxia, "李某", null, null)],
        Fields = ["0912", "0511"],
        Themes = ["neuroscience", "integrative medicine", "\uFB33", "😂"],
        Activities = ["research", "training"],
        Languages = ["zh-Hans", "en"],
        Confidentiality = "public",
        Since = "2019-08",
        Until = "2024-08",
        Renewal = new(RenewalWay.Automatic, 5),
        NoticeMonths = 6,
        Parent = new('a', 64),
        Alliance = "https://example.org/alliances/srmu",
        Obligations = [new("A joint workshop every year", "2020-12", Cuhk), new("Annual report", null, null)],
        Texts =
        [
            new("en", Written.Text("# Memorandum\n\nBetween the two.\n\n## Purpose\n\nThey work together on:\n- research\n- \"education\" \\ training\n\n## Term\n\nFive years.")),
            new("zh-Hans", Written.Text("# 备忘录\n\n## 宗旨\n\n双方合作。")),
        ],
        Previous = new('b', 64),
    };
}
