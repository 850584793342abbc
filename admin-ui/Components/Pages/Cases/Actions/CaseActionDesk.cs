using Mediator;
using MudBlazor;
using WeChatRights.AdminUi.Components.Pages.Cases.Green;
using WeChatRights.AdminUi.Components.Pages.Cases.Mediation;
using WeChatRights.AdminUi.Components.Pages.Cases.Minors;
using WeChatRights.AdminUi.Components.Pages.Cases.Papers;
using WeChatRights.AdminUi.Components.Pages.Cases.Risk;
using WeChatRights.AdminUi.Components.Pages.Cases.Together;
using WeChatRights.AdminUi.Components.Pages.Cases.Tracked;
using WeChatRights.AdminUi.Components.Pages.Cases.Visits;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Classification;
using WeChatRights.Core.Cases.Closing;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Green;
using WeChatRights.Core.Cases.Mediation;
using WeChatRights.Core.Cases.Minors;
using WeChatRights.Core.Cases.Notices;
using WeChatRights.Core.Cases.Risk;
using WeChatRights.Core.Cases.Together;
using WeChatRights.Core.Cases.Tracked;
using WeChatRights.Core.Cases.Visits;
using WeChatRights.Core.Phrases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Actions;

/// <summary>Opens the dialog of an action and does it. The dialog sends the command itself, so a refusal loses no typed word.</summary>
/// <param name="onRefused">Called when somebody else was faster, so that the page behind shows the latest.</param>
public sealed class CaseActionDesk(IDialogService dialogs, StaffDesk desk, Func<Task> onRefused)
{
    private const string UnseenByHer = "只有工作人员能看到，她看不到。";

    /// <param name="otherNumber">Of the second case, for what concerns two; null: to be chosen.</param>
    /// <returns>True when it was done, false when the person thought better of it.</returns>
    public Task<bool> RunAsync(CaseDetails about, CaseAction action, string? otherNumber = null)
    {
        var id = about.Row.Id;
        return action switch
        {
            CaseAction.MergeInto or CaseAction.Link or CaseAction.Unlink => ShowAsync(action, Other(about, action, otherNumber)),
            CaseAction.RecordRepeat => ShowAsync<RepeatDialog>(
                action,
                new() { { d => d.Send, (channel, spoke, text) => DoAsync(new RecordRepeat(id, channel, spoke, text)) } }
            ),
            CaseAction.RecordVisit when about.NextVisit is { } visit => ShowAsync<ReturnVisitDialog>(
                action,
                new()
                {
                    { d => d.HasEnded, about.ClosedAt is not null },
                    { d => d.Send, (talk, again, text) => DoAsync(new RecordReturnVisit(id, visit.Id, talk, again, text)) },
                }
            ),
            CaseAction.AnswerObjection => ShowAsync<AnswerObjectionDialog>(
                action,
                new() { { d => d.Send, (agreed, text) => DoAsync(new AnswerObjection(id, agreed, text)) } }
            ),
            CaseAction.Accept => ShowAsync<AcceptDialog>(
                action,
                new() { { d => d.Unit, about.Unit }, { d => d.Send, () => DoAsync(new AcceptCase(id)) } }
            ),
            CaseAction.SendDown => ShowAsync<SendDownDialog>(
                action,
                new()
                {
                    { d => d.Load, token => desk.AskAsync(new ListUnitsBelow(id), token) },
                    { d => d.Send, (unit, reason) => DoAsync(new SendCaseDown(id, unit, reason)) },
                }
            ),
            CaseAction.Guide => ShowAsync<GuideDialog>(
                action,
                new() { { d => d.Send, (organ, advice) => DoAsync(new GuideCase(id, organ, advice)) } }
            ),
            CaseAction.DeclineDuty => ShowAsync<DeclineDialog>(
                action,
                new() { { d => d.Send, (ground, reason) => DoAsync(new DeclineCase(id, ground, reason)) } }
            ),
            CaseAction.AnswerWithdrawal => ShowAsync<WithdrawalDialog>(
                action,
                new() { { d => d.Send, (isHerWish, how) => DoAsync(new AnswerWithdrawal(id, isHerWish, how)) } }
            ),
            CaseAction.Assign => ShowAsync<AssignDialog>(
                action,
                new()
                {
                    { d => d.Load, token => desk.AskAsync(new ListAssignees(id), token) },
                    { d => d.Send, (person, reason) => DoAsync(new AssignCase(id, person, reason)) },
                }
            ),
            CaseAction.Close => ShowAsync<CloseDialog>(
                action,
                new()
                {
                    { d => d.IsHighRisk, about.Row.Risk == RiskLevel.High },
                    { d => d.EndsByTwo, about.EndsByTwo },
                    { d => d.Send, (result, proof, summary) => DoAsync(new CloseCase(id, result, proof, summary)) },
                }
            ),
            CaseAction.DecideClosing when about.Closing is { } closing => ShowAsync<DecideClosingDialog>(
                action,
                new() { { d => d.Closing, closing }, { d => d.Send, (agrees, reason) => DoAsync(new DecideClosing(id, agrees, reason)) } }
            ),
            CaseAction.Archive => ShowAsync<ArchiveDialog>(action, new() { { d => d.Send, () => DoAsync(new ArchiveCase(id)) } }),
            CaseAction.GoFirst when about.Green is null => ShowAsync<GreenDialog>(
                action,
                new() { { d => d.Send, (ground, text) => DoAsync(new OpenGreenChannel(id, ground, text)) } }
            ),
            CaseAction.Mediate => ShowAsync<MediationDialog>(
                action,
                new() { { d => d.Send, mediation => DoAsync(mediation with { CaseId = id }) } },
                DialogLook.Writing
            ),
            CaseAction.AssessRisk => ShowAsync<AssessRiskDialog>(
                action,
                new()
                {
                    { d => d.Load, token => desk.AskAsync(new GetRiskInstrument(), token) },
                    { d => d.Send, (asked, found) => DoAsync(Assess(id, asked, found)) },
                },
                DialogLook.Writing
            ),
            CaseAction.ReportToPolice => ShowAsync<PoliceReportDialog>(
                action,
                new() { { d => d.Send, (channel, at, receipt, text) => DoAsync(new RecordPoliceReport(id, channel, at, receipt, text)) } }
            ),
            CaseAction.ReportHarm when about.Reporting == ReportDuty.Owed => ShowAsync<MandatoryReportDialog>(
                action,
                new() { { d => d.Send, report => DoAsync(report with { CaseId = id }) } },
                DialogLook.Writing
            ),
            CaseAction.ReportHarm => ShowAsync<JudgeReportingDialog>(
                action,
                new() { { d => d.Send, (situations, text) => DoAsync(new JudgeReporting(id, situations, text)) } },
                DialogLook.Writing
            ),
            CaseAction.RecordSafetyContact => ShowAsync<SafetyContactDialog>(
                action,
                new() { { d => d.Send, (talk, text) => DoAsync(new RecordSafetyContact(id, talk, text)) } }
            ),
            CaseAction.ProposeLowerRisk => ShowAsync<LowerRiskDialog>(
                action,
                new() { { d => d.Now, about.Row.Risk }, { d => d.Send, (to, reason) => DoAsync(new ProposeLowerRisk(id, to, reason)) } }
            ),
            CaseAction.TrackOthers => ShowAsync<TrackOthersDialog>(
                action,
                new()
                {
                    { d => d.Kinds, TrackableOf(about) },
                    { d => d.Send, (kind, since, text) => DoAsync(new TrackOthers(id, kind, since, text)) },
                }
            ),
            CaseAction.Classify => ShowAsync<ClassifyDialog>(
                action,
                new()
                {
                    { d => d.Class, about.PetitionClass },
                    { d => d.Route, about.ClaimRoute },
                    { d => d.Send, (chosen, route) => DoAsync(new ClassifyCase(id, chosen, route, about.Version)) },
                }
            ),
            CaseAction.RecordNotice => ShowAsync<NoticeGivenDialog>(
                action,
                new()
                {
                    { d => d.Kinds, about.Notices },
                    { d => d.Ground, about.DeclineGround },
                    { d => d.Send, (kind, way, day) => DoAsync(new RecordNoticeGiven(id, kind, way, day)) },
                }
            ),
            CaseAction.EndTracking => ShowAsync<EndTrackingDialog>(
                action,
                new() { { d => d.Running, RunningOf(about) }, { d => d.Send, (kind, text) => DoAsync(new EndTracking(id, kind, text)) } }
            ),
            CaseAction.DecideLowerRisk => ShowAsync<DecideLoweringDialog>(
                action,
                new()
                {
                    { d => d.Now, about.Row.Risk },
                    { d => d.To, about.Safety?.LoweringTo ?? about.Row.Risk },
                    { d => d.Send, (agrees, reason) => DoAsync(new DecideLowerRisk(id, agrees, reason)) },
                }
            ),
            _ => ShowAsync(action, Text(about, action)),
        };
    }

    public Task UndoAsync(Guid caseId) => DoAsync(new UndoFinish(caseId));

    private DialogParameters<TextActionDialog> Text(CaseDetails about, CaseAction action)
    {
        var id = about.Row.Id;
        return action switch
        {
            CaseAction.Object => Text(
                about.Facts.Door.Transfer is { } transfer
                    ? $"不该由本单位办的，写明理由，向{transfer.Unit}提异议。对方同意收回以前，仍由我们负责。"
                    : "不该由本单位办的，写明理由，退给交办的单位。",
                "理由",
                about.Facts.Door.Transfer is null ? "退回" : "提异议",
                UnseenByHer,
                (text, _) => DoAsync(new ObjectToCase(id, text))
            ),
            CaseAction.EscalateUp => Text(
                "交给上一级负责，本单位仍可写办理记录。",
                "理由",
                "上报",
                UnseenByHer,
                (text, _) => DoAsync(new EscalateCase(id, text))
            ),
            CaseAction.ExtendTracked => Text(
                "那边要在 60 日期满以前经负责人批准，并把理由告诉她。最多再加 30 日。",
                "谁批准的，什么理由",
                "登记",
                UnseenByHer,
                (text, _) => DoAsync(new ExtendTracked(id, text))
            ),
            CaseAction.GoFirst => Text(
                "急的事已经办了，移出绿色通道，照常办。",
                "做了什么",
                "移出",
                UnseenByHer,
                (text, _) => DoAsync(new EndGreenChannel(id, text))
            ),
            CaseAction.Reopen => Text(
                "有了新情况，或者答应的事没有做到，接着办。答复的期限从今天重新起算。",
                "为什么",
                "重新办理",
                "系统会告诉她继续办理。",
                (text, _) => DoAsync(new ReopenCase(id, text))
            ),
            CaseAction.SplitOff => Text(
                "并错了，或者后来发现不是同一件事，拆开单独办。原来的期限接着走。",
                "理由",
                "拆开",
                UnseenByHer,
                (text, _) => DoAsync(new SplitCase(id, text))
            ),
            CaseAction.AddNote => Text(
                "做了什么、问到了什么、下一步做什么。",
                "办理记录",
                "保存",
                UnseenByHer,
                (text, tick) => DoAsync(new AddCaseNote(id, text, tick)),
                "这次联系到她本人了（电话或当面）",
                PhrasesOf(about, PhraseUse.Note)
            ),
            CaseAction.MessageClient => Text(
                "这是写给她看的。她要输入自己的密码才能打开。",
                "留言",
                "发给她",
                "手机锁屏上只显示“有新进展”。仍请不要写住处、新电话这类别人看到会有危险的话。",
                (text, _) => DoAsync(new MessageClient(id, text)),
                phrases: PhrasesOf(about, PhraseUse.Message)
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
    }

    private DialogParameters<OtherCaseDialog> Other(CaseDetails about, CaseAction action, string? number)
    {
        var id = about.Row.Id;
        var (question, confirm, notice) = action switch
        {
            CaseAction.MergeInto => (
                "并到哪一件？并入以后，这一件结束，那一件接着办。",
                "并案",
                "后来的并入先来的。系统会告诉她合在一起继续办理。并错了可以拆开。"
            ),
            CaseAction.Link => ("和哪一件有关系？", "关联", "两件各办各的，互相看得到。" + UnseenByHer),
            _ => ("取消和哪一件的关联？", "取消关联", UnseenByHer),
        };
        return new()
        {
            { d => d.Question, question },
            { d => d.ConfirmText, confirm },
            { d => d.Notice, notice },
            { d => d.Choices, [.. about.Related.Where(related => May(action, related))] },
            { d => d.Number, number },
            {
                d => d.Send,
                (other, reason) =>
                    action switch
                    {
                        CaseAction.MergeInto => DoAsync(new MergeCase(id, other, reason)),
                        CaseAction.Link => DoAsync(new LinkCases(id, other, reason)),
                        _ => DoAsync(new UnlinkCases(id, other, reason)),
                    }
            },
        };
    }

    private static bool May(CaseAction action, RelatedCase related) =>
        action switch
        {
            CaseAction.MergeInto => related
                is { Status: CaseStatus.Registered or CaseStatus.InProgress, Tie: CaseTie.None or CaseTie.Linked },
            CaseAction.Link => related.Tie == CaseTie.None,
            _ => related.Tie == CaseTie.Linked,
        };

    private static DialogParameters<TextActionDialog> Text(
        string question,
        string label,
        string confirm,
        string notice,
        Func<string, bool, Task> send,
        string? tick = null,
        CasePhrases? phrases = null
    ) =>
        new()
        {
            { d => d.Question, question },
            { d => d.Label, label },
            { d => d.ConfirmText, confirm },
            { d => d.Notice, notice },
            { d => d.TickText, tick },
            { d => d.Phrases, phrases },
            { d => d.Send, send },
        };

    /// <summary>快捷处理 goes through the commands themselves, so their own guards hold; offered is what the case page would offer.</summary>
    private CasePhrases PhrasesOf(CaseDetails about, PhraseUse use)
    {
        var id = about.Row.Id;
        List<PhraseAction> allowed = [];
        if (about.Allowed.Contains(CaseAction.Accept))
        {
            allowed.Add(PhraseAction.Accept);
        }

        if (about.Allowed.Contains(CaseAction.AddNote))
        {
            allowed.Add(PhraseAction.AddNote);
        }

        return new CasePhrases(
            id,
            use,
            allowed,
            async (action, title) =>
            {
                if (action == PhraseAction.Accept)
                {
                    await DoAsync(new AcceptCase(id));
                    await onRefused(); // Also when the text is not sent after all, the page shows that it was accepted.
                    return;
                }

                await DoAsync(new AddCaseNote(id, $"用常用语“{title}”给她留了言。"));
            }
        );
    }

    /// <summary>One of a kind at a time, and the limits of a written opinion only where one is owed.</summary>
    private static IReadOnlyList<ClockKind> TrackableOf(CaseDetails about) =>
        [
            .. TrackedPolicy
                .Kinds.Except(RunningOf(about))
                .Where(kind => about.ClaimRoute == ClaimRoute.OtherClaim || !TrackedPolicy.NeedsOpinion(kind)),
        ];

    private static IReadOnlyList<ClockKind> RunningOf(CaseDetails about) =>
        [.. about.Clocks.Where(clock => clock.StoppedAt is null && TrackedPolicy.IsTracked(clock.Kind)).Select(clock => clock.Kind)];

    private static AssessRisk Assess(Guid caseId, RiskInstrument asked, RiskFindings found) =>
        new(caseId, asked.Code, asked.Version, found.Answers, found.Occasion, found.WithHer, found.RaiseTo, found.Words);

    private async Task<bool> ShowAsync<TDialog>(CaseAction action, DialogParameters<TDialog> parameters, DialogOptions? look = null)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
    {
        var reference = await dialogs.ShowAsync<TDialog>(action.Word(), parameters, look ?? DialogLook.Small);
        return (await reference.Result) is { Canceled: false };
    }

    private async Task DoAsync<T>(ICommand<T> command)
    {
        try
        {
            await desk.DoAsync(command);
        }
        catch (DomainException refusal) when (refusal.Error.Kind == ErrorKind.Conflict)
        {
            await onRefused();
            throw;
        }
    }
}
