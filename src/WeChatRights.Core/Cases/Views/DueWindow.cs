namespace WeChatRights.Core.Cases.Views;

/// <summary>When the nearest clock runs out.</summary>
public enum DueWindow
{
    Any,
    Today,
    ThreeDays,
    Week,
}
