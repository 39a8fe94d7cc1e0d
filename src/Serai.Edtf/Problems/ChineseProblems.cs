using System.Globalization;

namespace Serai.Edtf;

/// <summary>The same sentences in traditional and simplified Chinese. {0} is the part, {1} the hint, {2} the whole text.</summary>
internal static class ChineseProblems
{
    // The same in both.
    private const string Or = "；是否指{1}？";

    public static string Say(EdtfProblem problem, bool traditional)
    {
        var (hant, hans) = Sentence(problem.Code);
        var sentence = traditional ? hant : hans;
        if (problem.Hint is not null && problem.Code is EdtfProblemCode.NotADate or EdtfProblemCode.ManySlashes)
            sentence = sentence.TrimEnd('。') + Or;
        return string.Format(CultureInfo.InvariantCulture, sentence, problem.Part, problem.Hint, problem.Text);
    }

    private static (string Traditional, string Simplified) Sentence(EdtfProblemCode code) => code switch
    {
        EdtfProblemCode.Empty => ("未填日期：請填寫如2016、2016-03或2016-03-05。", "未填日期：请填写如2016、2016-03或2016-03-05。"),
        EdtfProblemCode.Blank => ("「{2}」含有空格：EDTF不用空格，請寫作{1}。", "“{2}”含有空格：EDTF不用空格，请写作{1}。"),
        EdtfProblemCode.Spelling => ("「{0}」含有EDTF不用的字元：請寫作{1}。", "“{0}”含有EDTF不用的字符：请写作{1}。"),
        EdtfProblemCode.NoSuchMonth => ("「{0}」既非月份亦非季節：月份為01至12，季節為21至24。", "“{0}”既非月份也非季节：月份为01至12，季节为21至24。"),
        EdtfProblemCode.NoSuchDay => ("「{0}」不是曆法中的日子：該月有01至{1}日。", "“{0}”不是历法中的日子：该月有01至{1}日。"),
        EdtfProblemCode.NoSuchTime => ("「{0}」不是時刻：請寫作時:分:秒，由00:00:00至23:59:59。", "“{0}”不是时刻：请写作时:分:秒，从00:00:00到23:59:59。"),
        EdtfProblemCode.NoSuchOffset => ("「{0}」不是與格林威治的時差：請寫Z，或由-12:00至+14:00的時差。", "“{0}”不是与格林尼治的时差：请写Z，或从-12:00到+14:00的时差。"),
        EdtfProblemCode.NegativeZero => ("「{0}」在0年前加了負號：請寫0000，前一年寫-0001。", "“{0}”在0年前加了负号：请写0000，前一年写-0001。"),
        EdtfProblemCode.LongYearWithoutY => ("「{0}」的年份多於四位數：請以Y開頭，寫作{1}。", "“{0}”的年份多于四位数：请以Y开头，写作{1}。"),
        EdtfProblemCode.ShortYearWithY => ("「{0}」的年份不足五位數，不用Y：請寫作{1}。", "“{0}”的年份不足五位数，不用Y：请写作{1}。"),
        EdtfProblemCode.YearTooLong => ("「{0}」的年份多於{1}位數。", "“{0}”的年份多于{1}位数。"),
        EdtfProblemCode.NothingSaid => ("單獨一條斜線不是日期：請留空，或至少寫一端（2015/..）。", "单独一条斜线不是日期：请留空，或至少写一端（2015/..）。"),
        EdtfProblemCode.ManySlashes => ("「{2}」有多於一條斜線：時段寫作開始/結束。", "“{2}”有多于一条斜线：时段写作开始/结束。"),
        EdtfProblemCode.EndBeforeStart => ("「{2}」的結束早於開始：請先寫較早的日期，結束要寫得和開始一樣精細。", "“{2}”的结束早于开始：请先写较早的日期，结束要写得和开始一样精细。"),
        EdtfProblemCode.TimeNotHere => ("「{0}」含有時刻：時段和集合只用日期，請寫作{1}。", "“{0}”含有时刻：时段和集合只用日期，请写作{1}。"),
        EdtfProblemCode.LongYearNotHere => ("「{0}」的年份多於四位數：這種年份只能單獨使用，不能放在時段或集合裏。", "“{0}”的年份多于四位数：这种年份只能单独使用，不能放在时段或集合里。"),
        EdtfProblemCode.BrokenSet => ("「{2}」不是集合：請把日期放在方括號內，以逗號分隔，如[2012,2014]或[..2005]。", "“{2}”不是集合：请把日期放在方括号内，以逗号分隔，如[2012,2014]或[..2005]。"),
        EdtfProblemCode.BrokenRun => ("「{0}」不是連續的日期：請寫兩個同樣精細的日期，較早的在前，如[2013..2015]；只有集合的首項可缺開始，末項可缺結束。", "“{0}”不是连续的日期：请写两个同样精细的日期，较早的在前，如[2013..2015]；只有集合的首项可缺开始，末项可缺结束。"),
        EdtfProblemCode.BeyondCalendar => ("「{0}」超出-9998年至9999年：可以保存，但不能給出首日或末日。", "“{0}”超出-9998年至9999年：可以保存，但不能给出首日或末日。"),
        EdtfProblemCode.Level2Season => ("「{0}」屬EDTF第2級，此處不支援：季節請寫21至24（春夏秋冬），或寫月份。", "“{0}”属EDTF第2级，此处不支持：季节请写21至24（春夏秋冬），或写月份。"),
        EdtfProblemCode.Level2AllOf => ("「{0}」屬EDTF第2級，此處不支援：集合內的日期若全部適用，請逐一填寫。", "“{0}”属EDTF第2级，此处不支持：集合内的日期若全部适用，请逐一填写。"),
        EdtfProblemCode.Level2Mark => ("「{0}」屬EDTF第2級，此處不支援：? ~ %只放在末尾，適用於整個日期。", "“{0}”属EDTF第2级，此处不支持：? ~ %只放在末尾，适用于整个日期。"),
        EdtfProblemCode.Level2Blank => ("「{0}」屬EDTF第2級，此處不支援：X只可代替末尾的數字，如201X、20XX、2016-XX、2016-03-XX。", "“{0}”属EDTF第2级，此处不支持：X只可代替末尾的数字，如201X、20XX、2016-XX、2016-03-XX。"),
        EdtfProblemCode.Level2Exponent => ("「{0}」屬EDTF第2級，此處不支援：請在Y後寫出完整年份。", "“{0}”属EDTF第2级，此处不支持：请在Y后写出完整年份。"),
        EdtfProblemCode.Level2Significant => ("「{0}」屬EDTF第2級，此處不支援：請去掉S及其後的數字，或以X代替不詳的數字。", "“{0}”属EDTF第2级，此处不支持：请去掉S及其后的数字，或以X代替不详的数字。"),
        EdtfProblemCode.Level2Interval => ("「{0}」屬EDTF第2級，此處不支援：時段的兩端不用X，請寫已知最早的開始或最晚的結束。", "“{0}”属EDTF第2级，此处不支持：时段的两端不用X，请写已知最早的开始或最晚的结束。"),
        _ => ("「{0}」不是EDTF日期：請填寫年（2016）、月（2016-03）或日（2016-03-05）。", "“{0}”不是EDTF日期：请填写年（2016）、月（2016-03）或日（2016-03-05）。"),
    };
}
