namespace WeChatRights.Core.Messaging.Sending;

/// <summary>Which of WeChat's templates carries which of our messages: section <c>WeChat</c>, key <c>Templates</c>.</summary>
public sealed class SendOptions
{
    public const string Section = "WeChat";

    /// <summary>By the name of <see cref="MessageTemplate"/>.</summary>
    public Dictionary<string, SendTemplate> Templates { get; set; } = new(StringComparer.Ordinal);
}

public sealed class SendTemplate
{
    public string TemplateId { get; set; } = "";

    /// <summary>Field names as the console shows them, such as <c>thing1</c>.</summary>
    public List<string> Fields { get; set; } = [];
}
