using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace WeChatRights.AdminUi.Components.Shared;

/// <summary>Asks why, where the law wants a reason. One primary action, off until the reason is long enough.</summary>
public sealed partial class ReasonDialog
{
    private string? _choice;
    private string? _text;

    [Parameter]
    public string Question { get; set; } = "";

    [Parameter]
    public string ConfirmText { get; set; } = "确定";

    [Parameter]
    public int MinLength { get; set; } = 5;

    [Parameter]
    public int MaxLength { get; set; } = 300;

    [Parameter]
    public IReadOnlyList<string> Choices { get; set; } = [];

    [Parameter]
    public string? Notice { get; set; }

    [Parameter]
    public bool IsDanger { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private string Text => _text?.Trim() ?? "";

    private string InputLabel => Choices.Count > 0 ? "补充说明" : "原因";

    private string? Help => Text.Length < MinLength ? $"还差 {MinLength - Text.Length} 个字" : null;

    private bool IsComplete => Text.Length >= MinLength && (Choices.Count == 0 || _choice is not null);

    /// <summary>Null when the person thinks better of it.</summary>
    public static async Task<ReasonAnswer?> AskAsync(IDialogService dialogs, ReasonQuestion question)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Question, question.Question },
            { dialog => dialog.ConfirmText, question.ConfirmText },
            { dialog => dialog.MinLength, question.MinLength },
            { dialog => dialog.MaxLength, question.MaxLength },
            { dialog => dialog.Choices, question.Choices },
            { dialog => dialog.Notice, question.Notice },
            { dialog => dialog.IsDanger, question.IsDanger },
        };
        var reference = await dialogs.ShowAsync<ReasonDialog>(question.Title, parameters, DialogLook.Small);
        return (await reference.Result)?.Data as ReasonAnswer;
    }

    private void Submit()
    {
        if (IsComplete)
        {
            Dialog.Close(DialogResult.Ok(new ReasonAnswer(_choice, Text)));
        }
    }
}
