using Serai.Names;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>What the words of registers usually mean, as the value that somebody would choose for them: see <see cref="Meanings"/>.</summary>
internal static class WordTables
{
    /// <summary>Chosen for a word that is left away.</summary>
    public const string Nothing = "-";

    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["memorandum-of-understanding"] = ["mou", "memorandum of understanding", "mou general", "general mou", "谅解备忘录", "諒解備忘錄", "合作备忘录", "合作備忘錄", "备忘录", "備忘錄"],
        ["memorandum-of-agreement"] = ["moa", "memorandum of agreement", "general agreement", "cooperation agreement", "framework agreement", "agreement", "academic cooperation agreement", "合作协议", "合作協議", "框架协议", "框架協議", "协议书", "協議書", "校际合作协议", "校際合作協議"],
        ["student-exchange"] = ["student exchange", "student exchange agreement", "sea", "exchange agreement students", "student mobility", "student mobility agreement", "学生交换", "學生交換", "学生交换协议", "學生交換協議", "学生交流", "學生交流", "学生交流协议", "學生交流協議", "交换生协议", "交換生協議"],
        ["staff-exchange"] = ["staff exchange", "staff exchange agreement", "faculty exchange", "staff mobility", "教师交流", "教師交流", "教职员交流", "教職員交流", "教师交换", "教師交換", "人员交流", "人員交流"],
        ["joint-degree"] = ["joint degree", "joint degree agreement", "dual degree", "double degree", "double degree agreement", "dual degree agreement", "联合学位", "聯合學位", "双学位", "雙學位", "双学位协议", "雙學位協議", "联合培养", "聯合培養", "联合培养协议", "聯合培養協議"],
        ["research"] = ["research", "research agreement", "research collaboration", "research collaboration agreement", "research cooperation", "科研合作", "研究合作", "科研合作协议", "科研合作協議", "研究协议", "研究協議", "合作研究协议", "合作研究協議"],
        ["material-transfer"] = ["mta", "material transfer", "material transfer agreement", "data transfer agreement", "data transfer", "data or material transfer", "dta", "材料转让", "材料轉讓", "材料转移协议", "材料轉移協議", "数据转让协议", "數據轉讓協議"],
        ["letter-of-intent"] = ["loi", "letter of intent", "letter of interest", "意向书", "意向書", "合作意向书", "合作意向書"],
        ["sub-agreement"] = ["sub agreement", "sub-agreement", "subagreement", "implementing agreement", "子协议", "子協議", "分协议", "分協議", "实施协议", "實施協議"],
        ["amendment"] = ["amendment", "addendum", "supplement", "supplementary agreement", "修订", "修訂", "修正案", "补充协议", "補充協議", "增补协议", "增補協議"],
    };

    private static readonly Dictionary<AgreementStage, string[]> Stages = new()
    {
        [AgreementStage.Idea] = ["idea", "planned", "proposed", "proposal", "设想", "設想", "拟议", "擬議", "计划中", "計劃中"],
        [AgreementStage.Drafting] = ["draft", "drafting", "in draft", "in preparation", "起草", "起草中", "草拟中", "草擬中", "草案", "拟定中", "擬定中"],
        [AgreementStage.InternalReview] = ["internal review", "in review", "under review", "review", "legal review", "审核中", "審核中", "审批中", "審批中", "内部审核", "內部審核", "校内审批", "校內審批"],
        [AgreementStage.Negotiation] = ["negotiation", "in negotiation", "under negotiation", "negotiating", "with partner", "洽谈中", "洽談中", "协商中", "協商中", "谈判中", "談判中", "磋商中"],
        [AgreementStage.Approved] = ["approved", "to be signed", "ready to sign", "pending signature", "awaiting signature", "待签", "待簽", "待签署", "待簽署", "已批准"],
        [AgreementStage.PartlySigned] = ["partly signed", "partially signed", "signed by one party", "部分签署", "部分簽署", "单方已签", "單方已簽"],
        [AgreementStage.InForce] = ["in force", "active", "current", "valid", "effective", "live", "signed", "running", "ongoing", "有效", "生效", "已生效", "生效中", "执行中", "執行中", "履行中", "有效期内", "有效期內", "已签署", "已簽署", "已签", "已簽", "在效"],
        [AgreementStage.Expired] = ["expired", "ended", "lapsed", "inactive", "past", "已到期", "到期", "过期", "過期", "已过期", "已過期", "失效", "已失效", "期满", "期滿", "已期满"],
        [AgreementStage.Terminated] = ["terminated", "cancelled", "canceled", "discontinued", "终止", "終止", "已终止", "已終止", "解除", "已解除"],
        [AgreementStage.Renewed] = ["renewed", "已续签", "已續簽", "已续约", "已續約"],
        [AgreementStage.Superseded] = ["superseded", "replaced", "已取代", "被取代", "已替代"],
        [AgreementStage.Withdrawn] = ["withdrawn", "dropped", "abandoned", "not pursued", "撤回", "已撤回", "放弃", "放棄", "搁置", "擱置"],
    };

    private static readonly Dictionary<string, string[]> Renewals = new()
    {
        [nameof(Renewal.None)] = ["", "no", "none", "not renewable", "no renewal", "not renewed", "n", "false", "否", "无", "無", "不续", "不續", "不续约", "不續約", "不续签", "不續簽"],
        [nameof(Renewal.ByExchange)] = ["by exchange of letters", "exchange of letters", "by exchange", "by agreement", "by mutual agreement", "by mutual consent", "mutual agreement", "mutual consent", "in writing", "换文", "換文", "书面续约", "書面續約", "协商续签", "協商續簽", "双方协商", "雙方協商", "协商", "協商", "书面同意", "書面同意"],
    };

    private static readonly Dictionary<AgreedActivities, string[]> Activities = new()
    {
        [AgreedActivities.StudentExchange] = ["student exchange", "exchange of students", "student mobility", "students", "学生交换", "學生交換", "学生交流", "學生交流", "交换生", "交換生"],
        [AgreedActivities.StaffExchange] = ["staff exchange", "exchange of staff", "staff mobility", "faculty exchange", "staff", "教师交流", "教師交流", "人员交流", "人員交流", "教职员交流", "教職員交流"],
        [AgreedActivities.JointResearch] = ["joint research", "research", "research collaboration", "collaborative research", "科研合作", "研究合作", "合作研究", "联合研究", "聯合研究"],
        [AgreedActivities.JointTeaching] = ["joint teaching", "teaching", "joint courses", "联合教学", "聯合教學", "教学合作", "教學合作", "合作教学", "合作教學"],
        [AgreedActivities.JointDegree] = ["joint degree", "joint degrees", "dual degree", "double degree", "联合学位", "聯合學位", "双学位", "雙學位"],
        [AgreedActivities.JointSupervision] = ["joint supervision", "cotutelle", "co-supervision", "co supervision", "联合指导", "聯合指導", "联合培养", "聯合培養"],
        [AgreedActivities.ShortProgrammes] = ["short programmes", "short programs", "short courses", "summer school", "summer schools", "短期项目", "短期項目", "短期课程", "短期課程", "暑期学校", "暑期學校", "夏令营", "夏令營"],
        [AgreedActivities.Conferences] = ["conferences", "conference", "workshops", "seminars", "symposia", "学术会议", "學術會議", "会议", "會議", "研讨会", "研討會"],
        [AgreedActivities.Publications] = ["publications", "publication", "joint publications", "出版", "出版物", "联合发表", "聯合發表", "资料交换", "資料交換"],
        [AgreedActivities.Internships] = ["internships", "internship", "placements", "实习", "實習"],
        [AgreedActivities.SharedFacilities] = ["shared facilities", "facilities", "shared laboratories", "joint laboratory", "共享设施", "共享設施", "设施共享", "設施共享", "联合实验室", "聯合實驗室"],
        [AgreedActivities.DataExchange] = ["exchange of data", "data exchange", "data sharing", "数据交换", "數據交換", "数据共享", "數據共享"],
    };

    private static readonly Dictionary<(ColumnPurpose, string), string> Known = Make();

    public static string? Of(ColumnPurpose purpose, string text) => Known.GetValueOrDefault((purpose, Fold(text)));

    /// <summary>Signs that only stand between words count for nothing.</summary>
    public static string Fold(string text) => NameFold.Fold(text);

    private static Dictionary<(ColumnPurpose, string), string> Make()
    {
        var known = new Dictionary<(ColumnPurpose, string), string>();
        void Add(ColumnPurpose purpose, string value, string[] words)
        {
            foreach (var word in words)
                known.TryAdd((purpose, Fold(word)), value);
        }
        foreach (var (key, words) in Kinds)
            Add(ColumnPurpose.Kind, key, words);
        foreach (var (stage, words) in Stages)
            Add(ColumnPurpose.Status, stage.ToString(), words);
        foreach (var (renewal, words) in Renewals)
            Add(ColumnPurpose.Renewal, renewal, words);
        foreach (var (activity, words) in Activities)
            Add(ColumnPurpose.Covers, activity.ToString(), words);
        return known;
    }
}
