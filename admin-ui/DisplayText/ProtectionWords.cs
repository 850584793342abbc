using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases.Protection;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for protection orders, warning letters and the tasks of the first receiver.</summary>
public static class ProtectionWords
{
    public static string Word(this OrderState state) =>
        state switch
        {
            OrderState.Preparing => "正在写申请",
            OrderState.Applied => "已递交法院",
            OrderState.Accepted => "法院已受理",
            OrderState.InForce => "有效",
            OrderState.Refused => "没有作出",
            OrderState.GivenUp => "不再申请",
            OrderState.Ended => "已失效",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this OrderState state) =>
        state switch
        {
            OrderState.InForce => ChipTone.Good,
            OrderState.Refused => ChipTone.Attention,
            OrderState.GivenUp or OrderState.Ended => ChipTone.Neutral,
            _ => ChipTone.Active,
        };

    public static string Word(this OrderStep step) =>
        step switch
        {
            OrderStep.Edit => "写申请",
            OrderStep.Apply => "已递交法院",
            OrderStep.CourtAccepts => "法院受理了",
            OrderStep.CourtRefuses => "法院没同意",
            OrderStep.Make => "法院作出了",
            OrderStep.Serve => "送达了",
            OrderStep.Extend => "延长了",
            OrderStep.Breach => "对方违反",
            OrderStep.GiveUp => "不再申请",
            OrderStep.Revoke => "法院撤销了",
            OrderStep.Expire => "到期",
            OrderStep.ReturnForm => "回访表已交回",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OrderApplicant applicant) =>
        applicant switch
        {
            OrderApplicant.Herself => "她本人",
            OrderApplicant.Kin => "近亲属代她申请",
            OrderApplicant.Federation => "妇联代她申请",
            OrderApplicant.OtherBody => "公安、村（居）委会、救助机构等代她申请",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OrderGround ground) =>
        ground switch
        {
            OrderGround.Violence => "遭受家庭暴力",
            OrderGround.Danger => "面临家庭暴力的现实危险",
            OrderGround.ExPartner => "恋爱、离婚后被纠缠、骚扰",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OrderMeasure measure) =>
        measure switch
        {
            OrderMeasure.NoViolence => "禁止实施家庭暴力",
            OrderMeasure.NoContact => "禁止骚扰、跟踪、接触申请人和相关近亲属",
            OrderMeasure.MoveOut => "责令迁出申请人住所",
            OrderMeasure.NoMessages => "禁止用电话、短信、即时通讯、邮件等侮辱、诽谤、威胁",
            OrderMeasure.KeepAway => "禁止在住所、学校、工作单位等场所的一定范围内活动",
            OrderMeasure.NoLookingUp => "禁止查阅申请人和未成年子女的户籍、学籍、住址、收入来源",
            OrderMeasure.NoSnatching => "禁止抢夺、藏匿未成年子女",
            OrderMeasure.Other => "保护人身安全的其他措施",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ProofKind kind) =>
        kind switch
        {
            ProofKind.Statement => "当事人的陈述",
            ProofKind.WarningOrPenalty => "告诫书、行政处罚决定书",
            ProofKind.PoliceRecord => "出警记录、询问笔录、接警记录、报警回执",
            ProofKind.WrittenPromise => "对方写的悔过书、保证书",
            ProofKind.AudioVisual => "记录暴力或者处理经过的照片、录音、录像",
            ProofKind.Messages => "对方和她或者亲属的通话录音、短信、聊天记录、邮件",
            ProofKind.MedicalRecord => "病历、诊断等医院记录",
            ProofKind.HelpRecord => "妇联、村（居）委会、单位等收到求助的记录",
            ProofKind.Witness => "适龄孩子的证言，亲友、邻居的证言",
            ProofKind.InjuryOpinion => "伤情鉴定意见",
            ProofKind.Other => "其他能证明的材料",
            _ => CaseWords.Unknown,
        };

    public static string Word(this WarningState state) =>
        state switch
        {
            WarningState.Asked => "等公安答复",
            WarningState.Delivered => "已出具",
            WarningState.NotGiven => "没有出具",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this WarningState state) =>
        state switch
        {
            WarningState.Delivered => ChipTone.Good,
            WarningState.NotGiven => ChipTone.Attention,
            _ => ChipTone.Active,
        };

    public static string Word(this WarningGround ground) =>
        ground switch
        {
            WarningGround.CriticisedBefore => "批评教育过，没有改",
            WarningGround.SpecialGroup => "受害的是未成年人、老人、残疾人、重病人、孕期或哺乳期妇女",
            WarningGround.PublicPlace => "在公共场所动手",
            WarningGround.NotForgiven => "她没有谅解",
            WarningGround.SheAsks => "她要求出具",
            WarningGround.Other => "其他情形",
            _ => CaseWords.Unknown,
        };

    public static string Word(this FirstDuty duty) =>
        duty switch
        {
            FirstDuty.Dissuade => "劝阻、教育施暴的人",
            FirstDuty.OfferServices => "提供法律、心理、调解服务",
            FirstDuty.TellRights => "告诉她能申请保护令、法律援助、庇护",
            FirstDuty.Refer => "照她的意愿送医、送庇护、送救助",
            FirstDuty.OtherHelp => "其他帮助",
            _ => CaseWords.Unknown,
        };
}
