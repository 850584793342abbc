using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.Core.Conferences;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for joint conferences and what is brought before them.</summary>
public static class ConferenceWords
{
    public static string Word(this ConferenceState state) =>
        state switch
        {
            ConferenceState.Planned => "待开",
            ConferenceState.Held => "已开，纪要没有印发",
            ConferenceState.MinutesIssued => "纪要已印发",
            ConferenceState.Cancelled => "已取消",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this ConferenceState state) =>
        state switch
        {
            ConferenceState.Planned => ChipTone.Active,
            ConferenceState.Held => ChipTone.Attention,
            ConferenceState.MinutesIssued => ChipTone.Good,
            _ => ChipTone.Neutral,
        };

    public static string Word(this AgendaKind kind) =>
        kind switch
        {
            AgendaKind.Issue => "工作问题",
            AgendaKind.CaseBrief => "案件",
            AgendaKind.Jurisdiction => "管辖争议",
            _ => CaseWords.Unknown,
        };

    public static string Word(this AgendaState state) =>
        state switch
        {
            AgendaState.Raised => "已提出",
            AgendaState.Studied => "研究过，没有定",
            AgendaState.Decided => "已定，正在办",
            AgendaState.Executed => "已办完",
            AgendaState.Withdrawn => "已撤下",
            _ => CaseWords.Unknown,
        };

    public static ChipTone Tone(this AgendaState state) =>
        state switch
        {
            AgendaState.Executed => ChipTone.Good,
            AgendaState.Decided => ChipTone.Active,
            AgendaState.Studied => ChipTone.Attention,
            _ => ChipTone.Neutral,
        };
}
