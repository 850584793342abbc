using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.SignIn;
using WeChatRights.Core.Referrals.Directory;

namespace WeChatRights.AdminUi.Components.Pages.Partners;

/// <summary>The directory of organs and services: seen by all who handle cases, looked after by the county and the city.</summary>
public sealed partial class DirectoryPage
{
    private AsyncView<IReadOnlyList<PartnerUnitRow>>? _view;

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? Closed { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    private PartnerKind? Chosen => AddressText.Choice<PartnerKind>(Kind);

    private bool WithClosed => AddressText.Flag(Closed);

    private static string Cell(string? text) => string.IsNullOrEmpty(text) ? "—" : text;

    private Task<IReadOnlyList<PartnerUnitRow>> LoadAsync(CancellationToken cancellationToken) =>
        Desk.AskAsync(new ListPartnerUnits(Chosen, Wanted, WithClosed), cancellationToken);

    /// <summary>Of an address that somebody has cut or typed, no more than the query takes.</summary>
    private string? Wanted => string.IsNullOrWhiteSpace(Search) ? null : Search.Trim()[..Math.Min(64, Search.Trim().Length)];

    private void Go(string name, object? value) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [name] = value is string { Length: 0 } ? null : value }
            )
        );

    private Task AddAsync() =>
        ActAsync(async () =>
        {
            var me = await Desk.AskAsync(new GetMyStaffProfile());
            var areas = me
                .Posts.Where(post => post.Role is StaffRole.CountyOfficer or StaffRole.CityOfficer)
                .Select(post => post.Division)
                .ToList();
            return await PartnerUnitDialog.AddAsync(Dialogs, areas, (area, facts) => Desk.DoAsync(new AddPartnerUnit(area, facts)))
                ? "已添加。要在系统里转介，请再关联账号。"
                : null;
        });

    private Task EditAsync(PartnerUnitRow unit) =>
        ActAsync(async () =>
            await PartnerUnitDialog.ChangeAsync(
                Dialogs,
                unit.Facts,
                facts => Desk.DoAsync(new ChangePartnerUnit(unit.Id, unit.Version, facts))
            )
                ? "已保存。"
                : null
        );

    private Task AccountsAsync(PartnerUnitRow unit) =>
        ActAsync(async () =>
        {
            var accounts = await Desk.AskAsync(new ListPartnerAccounts(unit.Id));
            return await PartnerAccountsDialog.AskAsync(
                Dialogs,
                unit.Facts.Name,
                accounts,
                staffId => Desk.DoAsync(new LinkPartnerAccount(unit.Id, staffId)),
                staffId => Desk.DoAsync(new UnlinkPartnerAccount(unit.Id, staffId))
            )
                ? "已保存。"
                : null;
        });

    private Task CloseAsync(PartnerUnitRow unit) =>
        ActAsync(async () =>
        {
            var sure = await ConfirmDialog.AskAsync(
                Dialogs,
                $"停用{unit.Facts.Name}？",
                "停用以后不能再转介给它，它的账号什么也看不到。这一步不能撤销，要用时重新添加。",
                "停用"
            );
            if (!sure)
            {
                return null;
            }

            await Desk.DoAsync(new ClosePartnerUnit(unit.Id));
            return "已停用。";
        });

    /// <param name="act">Answers what was done, in words; null when nothing was.</param>
    private async Task ActAsync(Func<Task<string?>> act)
    {
        try
        {
            if (await act() is not { } done)
            {
                return;
            }

            Snackbar.Add(done, Severity.Success);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
