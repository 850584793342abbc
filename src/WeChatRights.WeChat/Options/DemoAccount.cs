namespace WeChatRights.WeChat;

/// <summary>The simulator's public account. Its values are no secrets, so production must never run on them.</summary>
internal static class DemoAccount
{
    public const string AppId = "wxdemo0000000000ab";
    public const string AppSecret = "demo-secret-not-for-production";
    public const string PushToken = "demopushtoken";
    public const string EncodingAesKey = "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE";
}
