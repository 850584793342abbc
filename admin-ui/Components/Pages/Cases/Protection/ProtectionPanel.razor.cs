using Mediator;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.Components.Shared;
using WeChatRights.AdminUi.DisplayText;
using WeChatRights.AdminUi.Live;
using WeChatRights.Core.Cases;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Cases.Protection;

namespace WeChatRights.AdminUi.Components.Pages.Cases.Protection;

public sealed partial class ProtectionPanel
{
    /// <summary>Categories in which somebody's body, peace or children may need protection: persons, family, children.</summary>
    private const string Chapters = "BFG";

    private const string DomesticViolence = "F1";

    [Parameter, EditorRequired]
    public CaseDetails Details { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private StaffDesk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <summary>Done here, and so not in the menu of the page.</summary>
    public static bool Holds(CaseAction action) => action == CaseAction.Protect;

    private bool May => Details.Allowed.Contains(CaseAction.Protect);

    private bool IsViolence => Details.Row.Category == DomesticViolence;

    private bool HasAny => Details.Protection.Orders.Count + Details.Protection.Letters.Count + Details.Protection.Duties.Count > 0;

    private bool IsShown =>
        HasAny || (May && (Chapters.Contains(Details.Row.Category[0], StringComparison.Ordinal) || Details.Row.Risk >= RiskLevel.Medium));

    private string Address => $"/cases/{Details.Row.Id}/protection-order";

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string Facts(OrderView order) =>
        string.Join(
            "，",
            new[]
            {
                order.AppliedOn is { } applied ? $"{Day(applied)}递交" : null,
                order.AcceptedAt is { } accepted ? $"{ChineseTime.Exact(accepted)}受理" : null,
                order.DecidedOn is { } decided ? $"{Day(decided)}{(order.State == OrderState.Refused ? "答复" : "作出")}" : null,
                order.ServedOn is { } served ? $"{Day(served)}送达" : null,
                order.FormReturnedOn is { } form ? $"{Day(form)}交回回访表" : null,
            }.OfType<string>()
        );

    private Task StepAsync(OrderView order, OrderStep step) =>
        ShowAsync<OrderStepDialog>(
            step.Word(),
            new()
            {
                { dialog => dialog.Step, step },
                { dialog => dialog.Order, order },
                { dialog => dialog.Send, taken => DoAsync(taken with { CaseId = Details.Row.Id, OrderId = order.Id }) },
            }
        );

    private Task AskLetterAsync() =>
        ShowAsync<AskWarningDialog>(
            "登记申请告诫书",
            new()
            {
                { dialog => dialog.Send, (since, grounds, text) => DoAsync(new AskWarningLetter(Details.Row.Id, since, grounds, text)) },
            }
        );

    private Task AnswerAsync(LetterView letter) =>
        ShowAsync<AnswerWarningDialog>(
            "登记告诫书的答复",
            new()
            {
                {
                    dialog => dialog.Send,
                    (given, on, text) => DoAsync(new AnswerWarningLetter(Details.Row.Id, letter.Id, given, on, text))
                },
            }
        );

    private Task RecordDutyAsync() =>
        ShowAsync<FirstDutyDialog>(
            "首接五件事",
            new() { { dialog => dialog.Send, (duty, text) => DoAsync(new RecordFirstDuty(Details.Row.Id, duty, text)) } }
        );

    private async Task ShowAsync<TDialog>(string title, DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var reference = await Dialogs.ShowAsync<TDialog>(title, parameters, DialogLook.Small);
        if (await reference.Result is { Canceled: false })
        {
            Snackbar.Add($"{title}：已保存", Severity.Success);
            await OnChanged.InvokeAsync();
        }
    }

    /// <summary>Somebody else was faster: the page behind shows the latest.</summary>
    private async Task DoAsync(ICommand<Unit> command)
    {
        try
        {
            await Desk.DoAsync(command);
        }
        catch (DomainException refusal) when (refusal.Error.Kind == ErrorKind.Conflict)
        {
            await OnChanged.InvokeAsync();
            throw;
        }
    }
}
