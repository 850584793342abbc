namespace WeChatRights.WeChat.Simulator;

/// <summary>Section <c>Simulator</c> of the configuration. The defaults are the public demo app; nothing here is a secret.</summary>
internal sealed class SimulatorOptions
{
    public const string Section = "Simulator";

    public string AppId { get; set; } = "wxdemo0000000000ab";

    public string AppSecret { get; set; } = "demo-secret-not-for-production";

    /// <summary>The account's original id, the <c>ToUserName</c> of every push.</summary>
    public string OriginalId { get; set; } = "gh_demo00000000";

    /// <summary>Whether users also get a union id, as after binding to an Open Platform account.</summary>
    public bool BoundToOpenPlatform { get; set; } = true;

    /// <summary>Where events are posted. Empty: no event leaves.</summary>
    public Uri? PushUrl { get; set; }

    public string PushToken { get; set; } = "demopushtoken";

    /// <summary>43 characters. Empty: events go out in plain mode.</summary>
    public string EncodingAesKey { get; set; } = "ZGVtby1rZXktbm90LWZvci1wcm9kdWN0aW9uLTMyISE";

    /// <summary>Whether each delivered message is followed by a <c>subscribe_msg_sent_event</c>.</summary>
    public bool PushSentEvents { get; set; } = true;

    /// <summary>Released pages; when not empty, any other page is refused with 41030.</summary>
    public List<string> Pages { get; set; } = [];

    /// <summary>Texts that the content check calls <c>risky</c> and that a message may not carry (45168).</summary>
    public List<string> RiskyWords { get; set; } = ["家暴", "性骚扰", "自杀", "强奸", "赌博"];

    /// <summary>Texts that the content check leaves to people (<c>review</c>).</summary>
    public List<string> ReviewWords { get; set; } = ["离婚", "打人"];

    public List<TemplateOptions> Templates { get; set; } = [];

    public IReadOnlyList<TemplateOptions> TemplatesOrDefault => Templates.Count > 0 ? Templates : DefaultTemplates;

    private static readonly TemplateOptions[] DefaultTemplates =
    [
        new() { Id = "tpl-progress", Fields = ["thing1", "time2"] },
        new() { Id = "tpl-reminder", Fields = ["thing1", "time2"] },
    ];
}

/// <summary>A message template. A field's type is its name without the trailing number, as on the platform.</summary>
internal sealed class TemplateOptions
{
    public string Id { get; set; } = "";

    public List<string> Fields { get; set; } = [];

    /// <summary>Long-term templates spend no credit; the first accept is enough.</summary>
    public bool LongTerm { get; set; }
}
