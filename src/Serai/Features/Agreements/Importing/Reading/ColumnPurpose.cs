using Serai.Platform.Tables;

namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>What a column of a register holds.</summary>
public enum ColumnPurpose
{
    Title,
    Kind,
    Unit,
    Partner,
    Country,
    Signed,
    Since,
    Until,
    Renewal,
    Notice,
    Reference,
    InCharge,
    Status,
    Themes,
    Fields,
    Covers,
    File,
    Notes,
}

/// <summary>What people write above the columns of a register of agreements.</summary>
public static class ColumnHeads
{
    private static readonly (ColumnPurpose Purpose, string[] Words)[] Known =
    [
        (ColumnPurpose.Reference, ["reference", "reference number", "reference no", "ref", "ref no", "ref number", "agreement no", "agreement number", "agreement id", "contract no", "contract number", "file no", "file number", "number", "no", "id", "编号", "編號", "协议编号", "協議編號", "合同编号", "合約編號", "文号", "文號", "档号", "檔號", "序号", "序號"]),
        (ColumnPurpose.Country, ["country", "country code", "partner country", "partner's country", "country of partner", "country or region", "country region", "nation", "国家", "國家", "国家地区", "國家地區", "国别", "國別", "所在国", "所在國", "国家或地区", "國家或地區", "地区", "地區"]),
        (ColumnPurpose.Partner, ["partner", "partners", "partner institution", "partner institutions", "partner university", "partner organization", "partner organisation", "partner name", "name of partner", "counterpart", "other party", "other parties", "institution", "university", "合作方", "合作院校", "合作机构", "合作機構", "合作单位", "合作單位", "合作学校", "合作學校", "合作大学", "合作大學", "对方", "對方", "对方单位", "對方單位", "伙伴院校", "夥伴院校", "伙伴", "夥伴", "伙伴机构", "夥伴機構", "协议方", "協議方", "外方", "外方院校", "外方单位", "外方單位", "院校", "学校", "學校"]),
        (ColumnPurpose.Title, ["title", "agreement", "agreement title", "title of agreement", "agreement name", "name of agreement", "name", "subject", "名称", "名稱", "协议名称", "協議名稱", "标题", "標題", "协议", "協議", "题名", "題名"]),
        (ColumnPurpose.Kind, ["kind", "type", "agreement type", "type of agreement", "kind of agreement", "category", "agreement category", "类型", "類型", "协议类型", "協議類型", "类别", "類別", "种类", "種類", "协议类别", "協議類別", "协议种类", "協議種類"]),
        (ColumnPurpose.Unit, ["our party", "our unit", "unit", "our faculty", "our department", "our school", "department", "faculty", "faculty department", "home unit", "responsible unit", "school", "our side", "我方", "我方单位", "我方單位", "本校单位", "本校單位", "院系", "学院", "學院", "部门", "部門", "承办单位", "承辦單位", "校内单位", "校內單位", "主办单位", "主辦單位"]),
        (ColumnPurpose.Signed, ["signed", "signed on", "date signed", "signing date", "signature date", "date of signature", "date of signing", "signed date", "签署日期", "簽署日期", "签订日期", "簽訂日期", "签约日期", "簽約日期", "签署时间", "簽署時間", "签订时间", "簽訂時間", "签字日期", "簽字日期"]),
        (ColumnPurpose.Since, ["since", "from", "begins", "begin", "start", "starts", "start date", "begin date", "valid from", "effective", "effective date", "effective from", "commencement", "commencement date", "in force since", "生效日期", "生效时间", "生效時間", "开始日期", "開始日期", "开始时间", "開始時間", "起始日期", "起始时间", "起始時間", "自", "生效"]),
        (ColumnPurpose.Until, ["until", "to", "ends", "end", "end date", "expires", "expires on", "expiry", "expiry date", "expiration", "expiration date", "valid until", "valid to", "valid till", "termination date", "date of expiry", "到期日期", "到期日", "到期时间", "到期時間", "截止日期", "截止时间", "截止時間", "结束日期", "結束日期", "终止日期", "終止日期", "有效期至", "届满日期", "屆滿日期", "至", "失效日期"]),
        (ColumnPurpose.Renewal, ["renewal", "renewed", "renewal terms", "auto renewal", "automatic renewal", "auto renew", "renews", "renewable", "续约", "續約", "续签", "續簽", "续期", "續期", "自动续约", "自動續約", "自动续期", "自動續期", "自动续签", "自動續簽", "续约方式", "續約方式"]),
        (ColumnPurpose.Notice, ["notice", "notice period", "period of notice", "notice months", "termination notice", "notice in months", "通知期", "通知期限", "提前通知", "预告期", "預告期", "提前通知期", "通知期月"]),
        (ColumnPurpose.InCharge, ["in charge", "person in charge", "responsible", "responsible person", "officer", "responsible officer", "staff", "contact", "coordinator", "handled by", "owner", "负责人", "負責人", "经办人", "經辦人", "联系人", "聯絡人", "主管", "承办人", "承辦人"]),
        (ColumnPurpose.Status, ["status", "state", "stage", "current status", "agreement status", "状态", "狀態", "协议状态", "協議狀態", "现状", "現狀", "阶段", "階段", "进展", "進展"]),
        (ColumnPurpose.Themes, ["themes", "theme", "topics", "topic", "keywords", "areas", "area", "area of cooperation", "areas of cooperation", "主题", "主題", "关键词", "關鍵詞", "合作领域", "合作領域", "领域", "領域"]),
        (ColumnPurpose.Fields, ["fields", "field", "field of study", "fields of study", "discipline", "disciplines", "subject area", "subject areas", "isced", "isced f", "isced code", "学科", "學科", "专业", "專業", "学科领域", "學科領域", "专业领域", "專業領域"]),
        (ColumnPurpose.Covers, ["covers", "activities", "activities covered", "scope", "type of cooperation", "cooperation", "content", "涵盖", "涵蓋", "合作内容", "合作內容", "内容", "內容", "活动", "活動", "合作形式", "合作方式", "合作项目", "合作項目", "范围", "範圍"]),
        (ColumnPurpose.File, ["file", "files", "file name", "filename", "document", "documents", "attachment", "attachments", "scan", "pdf", "文件", "文件名", "檔案", "檔名", "附件", "扫描件", "掃描件", "电子版", "電子版", "文档", "文檔"]),
        (ColumnPurpose.Notes, ["notes", "note", "remarks", "remark", "comment", "comments", "备注", "備註", "备考", "備考", "说明", "說明", "附注", "附註"]),
    ];

    /// <summary>What each column is probably for, by its name; of several for the same the surest word wins. Nothing is final by this.</summary>
    public static IReadOnlyList<ColumnPurpose?> Guess(IReadOnlyList<string> header)
    {
        var (plain, guessed) = (header.Select(ColumnWords.Plain).ToList(), new ColumnPurpose?[header.Count]);
        foreach (var (purpose, words) in Known)
        {
            var at = words.Select(w => plain.FindIndex(p => p == w)).FirstOrDefault(i => i >= 0 && guessed[i] is null, -1);
            if (at >= 0)
                guessed[at] = purpose;
        }
        return guessed;
    }
}
