namespace WeChatRights.WeChat;

/// <summary>
/// Settings of the mini-program account (section <c>WeChat</c>). In production the demo account and any host outside
/// <c>weixin.qq.com</c> are refused at start.
/// </summary>
public sealed class WeChatOptions
{
    public string AppId { get; set; } = "";

    public string AppSecret { get; set; } = "";

    /// <summary>The platform's API host; in demos and tests the simulator's address.</summary>
    public Uri BaseAddress { get; set; } = new("https://api.weixin.qq.com");

    /// <summary>Our name for a message to the platform's template.</summary>
    public Dictionary<string, WeChatTemplate> Templates { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The token of the console's push settings. Empty: every push is refused.</summary>
    public string PushToken { get; set; } = "";

    /// <summary>The 43-character key of the console's push settings. Empty: safe mode cannot be read.</summary>
    public string EncodingAesKey { get; set; } = "";

    /// <summary>Whether pushes in plain mode are read too. They are signed, but their body is not: leave it off.</summary>
    public bool LegacyPlainPush { get; set; }

    /// <summary>Which build a message or a link opens: <c>formal</c>, <c>trial</c> or <c>developer</c>.</summary>
    public string MiniProgramState { get; set; } = "formal";

    /// <summary>Language of the message card: zh_CN, zh_HK, zh_TW or en_US.</summary>
    public string Language { get; set; } = "zh_CN";

    /// <summary>How long one attempt may take, answer included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Retries after the first attempt, of calls that may be repeated: 0 to 3.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The first pause before a retry; later ones double, all with jitter.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(300);
}

/// <summary>A subscription message template as the console shows it.</summary>
public sealed class WeChatTemplate
{
    public string TemplateId { get; set; } = "";

    /// <summary>The template's fields, such as <c>thing1</c>; a message must carry each of them.</summary>
    public List<string> Fields { get; set; } = [];
}
