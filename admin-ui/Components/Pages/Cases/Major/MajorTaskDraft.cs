namespace WeChatRights.AdminUi.Components.Pages.Cases.Major;

/// <summary>What a dialog has asked for; what it did not ask for is null.</summary>
public sealed record MajorTaskDraft(string? Text, Guid? HolderId, Guid? ReferralId, DateOnly? DueOn)
{
    public override string ToString() => "MajorTaskDraft(redacted)";
}

/// <summary>What <see cref="MajorPersonDialog"/> asks.</summary>
public sealed record MajorPersonQuestion(string Title, string ConfirmText, string Notice);
