using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using WeChatRights.AdminUi.Components.Layout;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.Core.Cases;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Queue;

/// <summary>The queue. Its state is the address; new and changed cases come in by themselves.</summary>
public sealed partial class QueuePage : IDisposable
{
    private QueueAddress _address = new();
    private QueueGrid? _grid;
    private Page<CaseRow>? _page;
    private Problem? _problem;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Live.StaffDesk Desk { get; set; } = default!;

    [Inject]
    private SearchRequest Search { get; set; } = default!;

    [Inject]
    private QueueTrail Trail { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<QueuePage> Logger { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    private IAuthorizationService Authorization { get; set; } = default!;

    private string? NumberPrefix => Search.Text is { } text && NumberShape().IsMatch(text) ? text.ToUpperInvariant() : null;

    private string? Summary =>
        _page is null
            ? null
            : $"{_address.View.Word()}{(_address.IsNarrowed || NumberPrefix is not null ? "，已加条件" : "")}：{(_page.TotalIsCapped ? "超过 " : "")}{_page.Total:N0} 件";

    private string CurrentView => (_address with { Page = 1 }).ToString();

    private string EmptyTitle =>
        _address.IsNarrowed || NumberPrefix is not null ? "没有符合条件的案件" : $"“{_address.View.Word()}”里没有案件";

    private string EmptyHint => _address.IsNarrowed || NumberPrefix is not null ? "去掉一两个条件再看看。" : "有新案件会自动出现在这里。";

    public void Dispose()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Search.Changed -= OnSearchAsync;
        StopListening();
    }

    protected override async Task OnInitializedAsync()
    {
        _mayHandle =
            Authentication is not null
            && (await Authorization.AuthorizeAsync((await Authentication).User, nameof(Permission.HandleCase))).Succeeded;
        await LoadViewsAsync();
    }

    protected override void OnInitialized()
    {
        _address = QueueAddress.Parse(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
        Search.Changed += OnSearchAsync;
        StartListening();
    }

    private async Task<Page<CaseRow>> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _page = await Desk.AskAsync(_address.ToQuery(NumberPrefix, Time.GetUtcNow()), cancellationToken);
            Trail.Keep(_address, NumberPrefix, _page.Items);
            _problem = null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Logger.LogWarning(failure, "The queue could not be loaded");
            _problem = Problems.Of(failure);
            _page = new Page<CaseRow>([], 0);
        }

        StateHasChanged();
        return _page;
    }

    private Task ReloadAsync() => _grid?.ReloadAsync() ?? Task.CompletedTask;

    private void Go(QueueAddress address) => Navigation.NavigateTo(address.ToString());

    private void SortBy(CaseSort sort) => Go(_address with { Sort = sort, Page = 1 });

    private void Open(CaseRow row) => Navigation.NavigateTo($"/cases/{row.Id}");

    private void ClearSearch() => Search.Ask(null);

    private Task OnSearchAsync() => InvokeAsync(ReloadAnewAsync);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != "/cases")
        {
            return; // On the way to another page.
        }

        var address = QueueAddress.Parse(e.Location);
        if (address != _address)
        {
            _address = address;
            _ = InvokeAsync(ReloadAnewAsync);
        }
    }

    private async Task ReloadAnewAsync()
    {
        ForgetNews();
        SelectNone();
        StateHasChanged();
        await ReloadAsync();
    }

    [GeneratedRegex(
        @"^[Pp]\d{0,6}(-[A-Za-z0-9]{0,5})?$|^\d{6}-[A-Za-z0-9]{0,5}$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex NumberShape();
}
