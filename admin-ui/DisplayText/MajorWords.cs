using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Cases.Major;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for the coordination of major cases and for tasks that somebody has taken on by name.</summary>
public static class MajorWords
{
    public static string Word(this MajorGround ground) =>
        ground switch
        {
            MajorGround.SeveralOrgans => "涉及多个部门",
            MajorGround.Deadlock => "久拖不决",
            MajorGround.AcrossCounties => "跨县区",
            MajorGround.GraveHarm => "后果严重",
            MajorGround.PublicConcern => "可能造成社会影响",
            MajorGround.ManyPersons => "涉及人数多",
            MajorGround.Other => "其他",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReportOrgan organ) =>
        organ switch
        {
            ReportOrgan.PartyCommittee => "本级党委",
            ReportOrgan.Government => "本级政府",
            ReportOrgan.CompetentDepartment => "有关主管部门",
            ReportOrgan.JointConferenceOffice => "信访工作联席会议办公室",
            ReportOrgan.FederationAbove => "上级妇联",
            _ => CaseWords.Unknown,
        };

    public static string Word(this ReportWay way) =>
        way switch
        {
            ReportWay.InPerson => "当面",
            ReportWay.Phone => "电话",
            ReportWay.Writing => "书面（机要）",
            _ => CaseWords.Unknown,
        };

    public static string Word(this MajorPart part) =>
        part switch
        {
            MajorPart.Coordinator => "协调人",
            MajorPart.Owner => "案件责任人",
            MajorPart.Superior => "上级负责人",
            MajorPart.Member => "点名参加",
            _ => CaseWords.Unknown,
        };

    public static string Word(this OwnedTaskState state) =>
        state switch
        {
            OwnedTaskState.Open => "在办",
            OwnedTaskState.Done => "已办结",
            OwnedTaskState.Dropped => "已撤销",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this OwnedTaskState state) =>
        state switch
        {
            OwnedTaskState.Done => ChipTone.Good,
            OwnedTaskState.Open => ChipTone.Active,
            _ => ChipTone.Neutral,
        };

    public static string Word(this OwnedTaskStep step) =>
        step switch
        {
            OwnedTaskStep.Finish => "办结",
            OwnedTaskStep.Drop => "撤销",
            OwnedTaskStep.Move => "改责任人或期限",
            OwnedTaskStep.Reopen => "重新办理",
            _ => CaseWords.Unknown,
        };
}
