namespace WeChatRights.AdminUi.Components.Shared;

/// <param name="Choice">The chosen item of the list, when there was one.</param>
/// <param name="Text">What was written, trimmed; may be empty when the dialog asked only for a choice.</param>
public sealed record ReasonAnswer(string? Choice, string Text);
