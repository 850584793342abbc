using Mediator;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.IdentityAccess.Contracts;
using WeChatRights.Core.IdentityAccess.Handovers;

namespace WeChatRights.AdminUi.Components.Pages.Handovers;

/// <summary>One person who leaves: what she has, who gets it, and how far it is. Goes on without this page; whoever looks in sees it move.</summary>
public sealed partial class HandoverPage : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<DutyKind, Guid?> _chosen = [];
    private AsyncView<HandoverDesk>? _view;
    private HandoverDesk? _desk;
    private Guid? _everything;
    private Task? _watching;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    private async Task<HandoverDesk> LoadAsync(CancellationToken cancellationToken)
    {
        _desk = await Desk.AskAsync(new GetHandover(Id), cancellationToken);
        if (Moves(_desk) && _watching is null or { IsCompleted: true })
        {
            _watching = WatchAsync();
        }

        return _desk;
    }

    /// <summary>Something is still to be handed over that waits for nobody.</summary>
    private static bool Moves(HandoverDesk desk) =>
        desk.Current is { State: HandoverState.Running } current && Left(desk) > current.Waiting.Sum(waiting => waiting.Count);

    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Beat, Time);
            while (_desk is { } desk && Moves(desk) && await timer.WaitForNextTickAsync(_gone.Token))
            {
                await InvokeAsync(() => _view?.ReloadAsync() ?? Task.CompletedTask);
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private static int Left(HandoverDesk desk) => desk.Held.Sum(held => held.Left);

    private static double Percent(HandoverDesk desk, HandoverProgress current)
    {
        var passed = current.Passed.Sum(row => row.Count);
        return passed + Left(desk) == 0 ? 100 : 100.0 * passed / (passed + Left(desk));
    }

    private static string Headline(HandoverDesk desk, HandoverProgress current)
    {
        var passed = current.Passed.Sum(row => row.Count);
        return current.State is HandoverState.Running or HandoverState.Emptied
            ? $"已交 {passed} 项，还剩 {Left(desk)} 项"
            : $"上次交接，交了 {passed} 项";
    }

    private string Began(HandoverProgress current)
    {
        var at = ChineseTime.Relative(current.BegunAt, Time.GetUtcNow());
        return current.BegunBy is { } starter ? $"{starter} {at}开始办的。" : $"账号停用或岗位免去时，{at}自动开始的。";
    }

    private static string WaitingText(PassedCount waiting) =>
        waiting.Kind == DutyKind.Mandate
            ? $"{waiting.Kind.Word()} {waiting.Count} 份：等当事人同意换代理人，已请{waiting.Name ?? "承办人"}去问。"
            : $"{waiting.Kind.Word()} {waiting.Count} 项：还没有人能接，请先在本单位或上级任命岗位。";

    private static RenderFragment Options(HandoverDesk desk) =>
        builder =>
        {
            builder.OpenComponent<MudSelectItem<Guid?>>(0);
            builder.AddAttribute(1, "Value", (Guid?)null);
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(text => text.AddContent(0, Whoever)));
            builder.CloseComponent();
            foreach (var successor in desk.Successors)
            {
                builder.OpenComponent<MudSelectItem<Guid?>>(3);
                builder.SetKey(successor.StaffId);
                builder.AddAttribute(4, "Value", (Guid?)successor.StaffId);
                builder.AddAttribute(5, "ChildContent", (RenderFragment)(text => text.AddContent(0, Text(successor))));
                builder.CloseComponent();
            }
        };

    private const string Whoever = "不指定，按岗位交给负责的人";

    private static string Text(Successor successor) => $"{successor.Name}（{successor.Place}）";

    private static string NameOf(HandoverDesk desk, Guid? id) =>
        desk.Successors.FirstOrDefault(successor => successor.StaffId == id) is { } successor ? Text(successor) : Whoever;

    private Guid? ChosenFor(DutyKind kind) => _chosen.TryGetValue(kind, out var chosen) ? chosen : _everything;

    private void ChooseForAll(Guid? id)
    {
        _everything = id;
        _chosen.Clear();
    }

    private async Task BeginAsync()
    {
        if (_desk is not { } desk)
        {
            return;
        }

        var successors = Enum.GetValues<DutyKind>()
            .Where(kind => kind.IsChosenFor())
            .Select(kind => (Kind: kind, To: ChosenFor(kind)))
            .Where(choice => choice.To is not null)
            .ToDictionary(choice => choice.Kind, choice => choice.To!.Value);
        await AskAsync(
            "开始离岗交接",
            $"{desk.Name}手上的 {Left(desk)} 项工作会在几分钟内交出去，交出去的不自动退回。",
            "开始交接",
            new BeginHandover(desk.StaffId, successors),
            "已开始，几秒后就能看到进度。"
        );
    }

    private async Task CallOffAsync()
    {
        if (_desk is { Current: { } current } desk)
        {
            await AskAsync(
                "取消交接",
                $"{desk.Name}不走了？新案件会照常到这里；已经交出去的不退回，要的话请一件一件指派。",
                "取消交接",
                new CallOffHandover(current.Id),
                "已取消。"
            );
        }
    }

    private async Task AskAsync<T>(string title, string question, string confirm, ICommand<T> command, string done)
    {
        if (!await ConfirmDialog.AskAsync(Dialogs, title, question, confirm, cancelText: "先不动"))
        {
            return;
        }

        try
        {
            await Desk.DoAsync(command);
            Snackbar.Add(done, Severity.Success);
        }
        catch (DomainException refusal)
        {
            Snackbar.Add(Problems.Of(refusal).Advice, Severity.Warning);
        }

        await (_view?.ReloadAsync() ?? Task.CompletedTask);
    }
}
