namespace WeChatRights.AdminUi.DisplayText;

/// <summary>What went wrong and what to do about it, in words for the person at the screen.</summary>
public sealed record Problem(string Title, string Advice, bool CanRetry = true);
