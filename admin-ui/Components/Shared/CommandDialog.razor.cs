using Microsoft.AspNetCore.Components;
using MudBlazor;
using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>
/// The frame of a dialog that does something. It closes only after success: a refusal is shown inside and what was typed stays.
/// </summary>
public sealed partial class CommandDialog
{
    private Problem? _problem;
    private bool _busy;

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;

    [Parameter, EditorRequired]
    public string ConfirmText { get; set; } = "";

    [Parameter]
    public bool IsComplete { get; set; } = true;

    [Parameter]
    public bool IsDanger { get; set; }

    /// <summary>One more sentence at the end.</summary>
    [Parameter]
    public string? Notice { get; set; }

    /// <summary>Does it. What it answers becomes the answer of the dialog.</summary>
    [Parameter, EditorRequired]
    public Func<Task<object>> Send { get; set; } = default!;

    /// <summary>False: the button only leads on to the next step, and nothing is sent yet.</summary>
    [Parameter]
    public bool IsLastStep { get; set; } = true;

    [Parameter]
    public EventCallback OnNext { get; set; }

    /// <summary>Asked before the dialog is left; null: it may always be.</summary>
    [Parameter]
    public Func<Task<bool>>? MayCancel { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private ProblemTexts Problems { get; set; } = default!;

    [Inject]
    private ILogger<CommandDialog> Logger { get; set; } = default!;

    private async Task CancelAsync()
    {
        if (MayCancel is null || await MayCancel())
        {
            Dialog.Cancel();
        }
    }

    private Task ConfirmAsync()
    {
        if (IsLastStep)
        {
            return SubmitAsync();
        }

        _problem = null;
        return OnNext.InvokeAsync();
    }

    private async Task SubmitAsync()
    {
        if (_busy || !IsComplete)
        {
            return;
        }

        _busy = true;
        _problem = null;
        try
        {
            Dialog.Close(DialogResult.Ok(await Send()));
        }
        catch (DomainException refusal)
        {
            _problem = Problems.Of(refusal);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "A dialog could not do what it was asked to");
            _problem = Problems.Of(exception);
        }
        finally
        {
            _busy = false;
        }
    }
}
