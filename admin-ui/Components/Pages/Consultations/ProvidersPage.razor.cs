using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Consultations.Absences;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Intake;

namespace WeChatRights.AdminUi.Components.Pages.Consultations;

/// <summary>Who gives counsel in one's counties: taken in, verified, and given weekly times that women can choose from.</summary>
public sealed partial class ProvidersPage
{
    private AsyncView<IReadOnlyList<ProviderRow>>? _view;
    private IReadOnlyList<CategoryChapter> _chapters = [];

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private static string Summary(IReadOnlyList<ProviderRow> all)
    {
        var (waiting, lapsing) = (all.Count(row => !row.Verified), all.Count(row => row.Warning != LicenceWarning.None));
        return $"共 {all.Count} 位，{waiting} 位待核实，{lapsing} 位执业证到期或快到期。";
    }

    private async Task<IReadOnlyList<ProviderRow>> LoadAsync(CancellationToken cancellationToken)
    {
        _chapters = (await Desk.AskAsync(new GetCatalogue(), cancellationToken)).Categories;
        return await Desk.AskAsync(new ListProviders(), cancellationToken);
    }

    private string Known(string specialities) =>
        string.Join(
            "、",
            _chapters.Where(chapter => specialities.Contains(chapter.Code, StringComparison.Ordinal)).Select(chapter => chapter.Name)
        );

    private Task AddAsync() => ActAsync("已登记，请核实以后再排时间。", () => ProviderDialog.AskAsync(Dialogs, _chapters, Desk));

    private Task ChangeAsync(ProviderRow provider) =>
        ActAsync("已保存。", () => ProviderDialog.AskAsync(Dialogs, _chapters, Desk, provider));

    private Task ComeBackAsync(ProviderRow provider, AwayDays away) =>
        ActAsync(
            "已销假，收回的时间又能约了；没排出来的时间一小时内排出来。",
            async () =>
            {
                var sure = await ConfirmDialog.AskAsync(
                    Dialogs,
                    "销假？",
                    $"{provider.Name}：{away.Words()}能来了。已经换了人或请她换时间的，不会再变回来。",
                    "销假"
                );
                if (sure)
                {
                    await Desk.DoAsync(new WithdrawAbsence(away.AbsenceId));
                }

                return sure;
            }
        );

    private Task VerifyAsync(ProviderRow provider) =>
        ActAsync(
            "已核实，可以排时间了。",
            async () =>
            {
                if (
                    !await ConfirmDialog.AskAsync(
                        Dialogs,
                        $"核实{provider.Name}？",
                        "请确认看过执业证原件（没有执业证的看资格证明），可办未成年人的事的，还看过无违法犯罪记录的查询结果。",
                        "看过了，核实"
                    )
                )
                {
                    return false;
                }

                await Desk.DoAsync(new VerifyProvider(provider.Id, provider.Version));
                return true;
            }
        );

    private Task PlanAsync(ProviderRow provider) =>
        ActAsync(
            "已排，以后四周的时间一小时内排出来。",
            () => SittingsDialog.AskAsync(Dialogs, provider, command => Desk.DoAsync(command))
        );

    private Task AbsentAsync(ProviderRow provider) =>
        ActAsync(() => AbsenceDialog.AskAsync(Dialogs, provider, command => Desk.DoAsync(command)));

    private const string LinkNotice =
        "关联以后，本人用这个账号登录，能看自己的咨询安排，开始前 24 小时能打开当事人说的。请确认账号就是本人的。";

    private Task LinkAsync(ProviderRow provider) =>
        ActAsync(async () =>
        {
            var linked = await LinkAccountDialog.AskAsync(
                Dialogs,
                new AccountLink(provider.Name, provider.StaffId, provider.Account, LinkNotice),
                await Desk.AskAsync(new ListLinkableAccounts(provider.Id)),
                staffId => Desk.DoAsync(new LinkProviderAccount(provider.Id, provider.Version, staffId))
            );
            return linked switch
            {
                null => null,
                { StaffId: null } => "已取消关联，这个账号马上看不到咨询了。",
                _ => "已关联，本人登录以后就能看到自己的咨询。",
            };
        });

    private Task RemoveAsync(ProviderRow provider) =>
        ActAsync(async () =>
        {
            var sure = await ConfirmDialog.AskAsync(
                Dialogs,
                $"{provider.Name}不再服务？",
                "以后的时间全部收回。已经约好的，有同样的老师就换人，没有的请她换时间，并提醒责任人联系她。这一步不能撤销。",
                "离开"
            );
            return sure ? $"已办。{(await Desk.DoAsync(new RemoveProvider(provider.Id, provider.Version))).Words()}" : null;
        });

    private Task EndAsync(ProviderRow provider, WeeklyTime time) =>
        ActAsync(
            "已停排，空着的时间收回了。",
            async () =>
            {
                var sure = await ConfirmDialog.AskAsync(
                    Dialogs,
                    "停排这个时间？",
                    $"{provider.Name}：{time.Words()}。还没有人约的时间马上收回，已经有人约的保留。",
                    "停排"
                );
                if (sure)
                {
                    await Desk.DoAsync(new EndSittings(time.TemplateId));
                }

                return sure;
            }
        );

    private Task ActAsync(string done, Func<Task<bool>> act) => ActAsync(async () => await act() ? done : null);

    /// <param name="act">Answers what was done, in words; null when nothing was.</param>
    private async Task ActAsync(Func<Task<string?>> act)
    {
        try
        {
            if (await act() is { } done)
            {
                Snackbar.Add(done, Severity.Success);
                await (_view?.ReloadAsync() ?? Task.CompletedTask);
            }
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
            await (_view?.ReloadAsync() ?? Task.CompletedTask);
        }
    }
}
