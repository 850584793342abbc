using Microsoft.AspNetCore.Components;
using WeChatRights.AdminUi.Components.Pages.Cases.Actions;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Documents;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases.Protection;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Protection;

/// <summary>An application for a protection order, written step by step. What was written stays when it is refused.</summary>
public sealed partial class OrderDraftPage
{
    private readonly List<OrderMeasure> _measures = [];
    private readonly List<ProofKind> _evidence = [];
    private OrderApplicant _applicant;
    private OrderGround _ground;
    private bool _urgent;
    private string? _court;
    private string? _facts;

    /// <summary>What is still to be filled in, after somebody wanted to go on; null: nothing.</summary>
    private string? _missing;
    private Attempt _attempt = default!;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ILogger<OrderDraftPage> Logger { get; set; } = default!;

    protected override void OnInitialized() => _attempt = new Attempt(Problems, Logger, "A protection order could not be prepared");

    private async Task<OrderDraft> LoadAsync(CancellationToken cancellationToken)
    {
        var draft = await Desk.AskAsync(new GetOrderDraft(Id), cancellationToken);
        (_applicant, _ground, _urgent) = (draft.Applicant, draft.Ground, draft.Urgent);
        (_court, _facts) = (draft.Court, draft.Facts);
        _measures.Clear();
        _measures.AddRange(draft.Measures);
        _evidence.Clear();
        _evidence.AddRange(draft.Evidence);
        return draft;
    }

    private static void Toggle<T>(List<T> all, T one, bool isOn)
    {
        all.Remove(one);
        if (isOn)
        {
            all.Add(one);
        }
    }

    private Task SaveAsync(bool shows)
    {
        _missing = Missing();
        return _missing is not null
            ? Task.CompletedTask
            : _attempt.RunAsync(async () =>
            {
                var draft = new OrderDraft(_applicant, _ground, _urgent, _measures, _evidence, _court!.Trim(), _facts!.Trim());
                var order = await Desk.DoAsync(new PrepareOrder(Id, draft));
                Navigation.NavigateTo(shows ? PaperAddress.OrderApplication(Id, order) : $"/cases/{Id}");
            });
    }

    private string? Missing() =>
        _measures.Count == 0 ? "第二步：至少选一条。"
        : !CaseText.IsLongEnough(_court) ? "第四步：请写法院的名称。"
        : !CaseText.IsLongEnough(_facts) ? "第四步：请写事实和理由。"
        : null;
}
