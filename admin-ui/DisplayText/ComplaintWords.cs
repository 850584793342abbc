using WeChatRights.Core.Cases.CallDesk;
using WeChatRights.Core.Intake.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for what she told us.</summary>
public static class ComplaintWords
{
    public static string Word(this Nature nature) =>
        nature switch
        {
            Nature.Consult => "咨询",
            Nature.Complaint => "投诉",
            Nature.Help => "求助",
            Nature.Report => "举报",
            Nature.Suggest => "建议",
            Nature.LegalBooking => "预约律师",
            _ => CaseWords.Unknown,
        };

    public static string Word(this RespondentRelation relation) =>
        relation switch
        {
            RespondentRelation.Spouse => "丈夫（配偶）",
            RespondentRelation.ExSpouse => "前配偶",
            RespondentRelation.Cohabitant => "同居的人",
            RespondentRelation.ExPartner => "前男友（前恋人）",
            RespondentRelation.Parent => "父母",
            RespondentRelation.Child => "子女",
            RespondentRelation.ParentInLaw => "公婆、岳父母",
            RespondentRelation.ChildInLaw => "儿媳、女婿",
            RespondentRelation.Sibling => "兄弟姐妹",
            RespondentRelation.OtherRelative => "其他亲属",
            RespondentRelation.Guardian => "监护人",
            RespondentRelation.Employer => "用人单位",
            RespondentRelation.Colleague => "同事、上司",
            RespondentRelation.Teacher => "老师、学校",
            RespondentRelation.Neighbour => "邻居",
            RespondentRelation.VillageCommittee => "村（居）委会",
            RespondentRelation.Organisation => "其他单位",
            RespondentRelation.Stranger => "陌生人",
            RespondentRelation.Other => "其他关系",
            _ => CaseWords.Unknown,
        };

    public static string Word(this IntakeChannel channel) =>
        channel switch
        {
            IntakeChannel.MiniProgram => "小程序",
            IntakeChannel.WrittenDown => "当面代录",
            IntakeChannel.Hotline => "来电",
            IntakeChannel.Visit => "来访",
            IntakeChannel.Letter => "来信",
            IntakeChannel.TransferredIn => "外单位转来",
            IntakeChannel.Found => "排查发现",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReporterRelation relation) =>
        relation switch
        {
            ReporterRelation.Kin => "亲属",
            ReporterRelation.Neighbour => "邻居",
            ReporterRelation.Colleague => "同事",
            ReporterRelation.Teacher => "老师",
            ReporterRelation.Doctor => "医生",
            ReporterRelation.VillageOfficial => "村（社区）干部",
            ReporterRelation.Organ => "其他单位的工作人员",
            ReporterRelation.Passerby => "路人",
            ReporterRelation.Other => "其他人",
            _ => CaseWords.Unknown,
        };

    public static string Word(this TransferSender sender) =>
        sender switch
        {
            TransferSender.PetitionsOffice => "信访部门",
            TransferSender.FederationAbove => "上级妇联",
            TransferSender.OtherOrgan => "其他单位",
            _ => CaseWords.Unknown,
        };

    public static string Word(this CallOutcome outcome) =>
        outcome switch
        {
            CallOutcome.Registered => "登记成新案件",
            CallOutcome.AddedToCase => "记到已有案件",
            CallOutcome.Answered => "当时答复了",
            CallOutcome.Guided => "告诉她找哪里",
            CallOutcome.CutOff => "说到一半断了",
            CallOutcome.Later => "她现在不方便说",
            CallOutcome.Nothing => "打错、不说话或骚扰",
            _ => CaseWords.Unknown,
        };

    public static string Word(this CallBackResult result) =>
        result switch
        {
            CallBackResult.Reached => "和她说上话了",
            CallBackResult.NotReached => "没人接",
            CallBackResult.StopCalling => "别人接的，或不安全，不再打",
            _ => CaseWords.Unknown,
        };

    public static string Word(this SpecialGroup group) =>
        group switch
        {
            SpecialGroup.Minor => "未成年人",
            SpecialGroup.Elderly => "老年人",
            SpecialGroup.Disabled => "残疾人",
            SpecialGroup.SeriouslyIll => "重病患者",
            SpecialGroup.Pregnant => "孕期",
            SpecialGroup.Nursing => "哺乳期",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Wechat => "微信消息",
            ContactChannel.Call => "打电话",
            ContactChannel.Sms => "发短信",
            ContactChannel.Person => "当面",
            _ => CaseWords.Unknown,
        };

    public static string Word(this UnsealPurpose purpose) =>
        purpose switch
        {
            UnsealPurpose.HandleCase => "办理案件",
            UnsealPurpose.ContactClient => "联系本人",
            UnsealPurpose.VerifyIdentity => "核对身份",
            UnsealPurpose.PrepareReferral => "移送、转介或依法报告",
            UnsealPurpose.Supervise => "上级督办",
            UnsealPurpose.SearchNarratives => "内容检索",
            UnsealPurpose.OwnFile => "本人查看",
            UnsealPurpose.DeliverMessage => "投递消息",
            UnsealPurpose.ReviewEvidence => "查看证据",
            UnsealPurpose.Consult => "约好的咨询",
            UnsealPurpose.Assist => "志愿者做任务",
            UnsealPurpose.Referred => "合作单位办理转介",
            UnsealPurpose.Coordinate => "重大案件协调",
            UnsealPurpose.Confer => "联席会议",
            UnsealPurpose.Screen => "矛盾排查复核",
            _ => CaseWords.Unknown,
        };
}
