using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.PetitionAgency;
using WeChatRights.Core.PetitionAgency.Acts;
using WeChatRights.Core.PetitionAgency.Mandates;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Agency;

/// <summary>The mandates of a case. What was written is opened only when somebody asks for it.</summary>
public sealed partial class AgencyPanel
{
    private AsyncView<CaseMandateList>? _view;

    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Entries on the time line: with a new one the panel is read again.</summary>
    [Parameter]
    public int Changes { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private Task<CaseMandateList> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListCaseMandates(CaseId), cancellationToken);

    private Task DraftAsync(CaseMandateList list) =>
        ActAsync(async () =>
            await MandateDialog.AskAsync(Dialogs, list, facts => Desk.DoAsync(new DraftMandate(CaseId, facts)))
                ? "已写好。请打印出来读给她听，她愿意再签。"
                : null
        );

    private Task SignAsync(CaseMandateRow row) =>
        ActAsync(async () =>
        {
            var files = await Desk.AskAsync(new ListCaseEvidence(CaseId));
            var done = await SignDialog.AskAsync(
                Dialogs,
                files,
                (at, place, file, free) => Desk.DoAsync(new SignMandate(CaseId, row.Id, at, place, file, free))
            );
            return done ? "委托书已生效。请按期开始办。" : null;
        });

    private Task ActAsync(CaseMandateList list, CaseMandateRow row) =>
        ActAsync(async () =>
        {
            var done = await ActDialog.AskAsync(
                Dialogs,
                row,
                await UnitsAsync(list),
                act => Desk.DoAsync(new RecordAgencyAct(CaseId, row.Id, act))
            );
            return done ? "已登记。" : null;
        });

    private Task PaperAsync(CaseMandateList list, CaseMandateRow row) =>
        ActAsync(async () =>
        {
            var recorded = await ReceiptDialog.AskAsync(
                Dialogs,
                await UnitsAsync(list),
                (kind, on, unit, organ, text) => Desk.DoAsync(new RecordOrganReceipt(CaseId, row.Id, kind, on, unit, organ, text))
            );
            return recorded is null ? null
                : recorded.MovedLimit ? "已登记，外单位的期限已跟着改。请按期告诉她。"
                : "已登记，没有改动期限。请按期告诉她。";
        });

    private Task ReportAsync(CaseMandateRow row) =>
        ActAsync(async () =>
            await ReportDialog.AskAsync(
                Dialogs,
                (channel, at, text, confirmed) => Desk.DoAsync(new ReportToPrincipal(CaseId, row.Id, channel, at, text, confirmed))
            )
                ? "已登记。"
                : null
        );

    private Task SubstituteAsync(CaseMandateList list, CaseMandateRow row) =>
        ActAsync(async () =>
        {
            var others = list.Candidates.Where(choice => !row.Agents.Any(agent => agent.StaffId == choice.StaffId && !agent.Left)).ToList();
            var done = await SubstituteDialog.AskAsync(
                Dialogs,
                others,
                (staffId, ground, words) => Desk.DoAsync(new SubstituteAgent(CaseId, row.Id, staffId, ground, words))
            );
            return done ? "已转委托。" : null;
        });

    private Task ResignAsync(CaseMandateRow row) =>
        AskAsync(
            new ReasonQuestion("辞去代理？", "为什么辞去？要先告诉她，写明她知道了没有。", "辞去") { MinLength = 2, MaxLength = 500 },
            reason => Desk.DoAsync(new ResignMandate(CaseId, row.Id, reason)),
            "已辞去代理。"
        );

    private Task RevokeAsync(CaseMandateRow row) =>
        AskAsync(
            new ReasonQuestion("登记她撤销委托？", "她什么时候、怎么说的？不用问她为什么。", "登记撤销") { MinLength = 2, MaxLength = 500 },
            how => Desk.DoAsync(new RevokeMandate(CaseId, row.Id, how)),
            "已登记，代理人不能再代她办。"
        );

    private Task EndAsync(CaseMandateRow row) =>
        AskAsync(
            row.State == MandateState.Drafted
                ? new ReasonQuestion("不签这份委托书了？", "为什么不签了？", "作废") { MinLength = 2, MaxLength = 500 }
                : new ReasonQuestion("委托的事办完了？", "办成了什么？以后要代办，得重新签委托书。", "结束委托")
                {
                    MinLength = 2,
                    MaxLength = 500,
                },
            outcome => Desk.DoAsync(new EndMandate(CaseId, row.Id, outcome)),
            "委托已结束。"
        );

    private Task ArchiveAsync(CaseMandateRow row) =>
        ActAsync(async () =>
        {
            await Desk.DoAsync(new ArchiveMandate(CaseId, row.Id));
            return "已归档。纸质件按委托书、登记表、材料、来往文书、答复、回访、评价的顺序装好。";
        });

    private Task ReadAsync(CaseMandateRow row) =>
        ActAsync(async () =>
        {
            await MandateRecordDialog.ShowAsync(Dialogs, row, await Desk.AskAsync(new ReadMandate(CaseId, row.Id)));
            return null;
        });

    private async Task<IReadOnlyList<PartnerUnitRow>> UnitsAsync(CaseMandateList list) =>
        [.. (await Desk.AskAsync(new ListPartnerUnits())).Where(unit => list.Township.StartsWith(unit.Area, StringComparison.Ordinal))];

    private Task AskAsync(ReasonQuestion question, Func<string, Task> send, string done) =>
        ActAsync(async () =>
        {
            if (await ReasonDialog.AskAsync(Dialogs, question) is not { } answer)
            {
                return null;
            }

            await send(answer.Text);
            return done;
        });

    /// <param name="act">Answers what was done, in words; null when there is nothing to say.</param>
    private async Task ActAsync(Func<Task<string?>> act)
    {
        try
        {
            if (await act() is { } done)
            {
                Snackbar.Add(done, Severity.Success);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
