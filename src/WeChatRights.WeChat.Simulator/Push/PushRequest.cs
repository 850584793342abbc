using System.Text.Json.Nodes;

namespace WeChatRights.WeChat.Simulator.Push;

/// <summary>Body of <c>POST /_sim/push</c>. Only <see cref="Event"/> is needed.</summary>
/// <param name="Event">For example <c>subscribe_msg_popup_event</c>.</param>
/// <param name="OpenId">The person; becomes <c>FromUserName</c>, and <c>OpenID</c> in the user events.</param>
/// <param name="TemplateId">For the <c>subscribe_msg_*</c> events.</param>
/// <param name="Status">accept or reject.</param>
/// <param name="Items">How many entries the list has.</param>
/// <param name="Copies">How often the same event is delivered, as the platform's retries do.</param>
/// <param name="ListShape"><c>object</c> or <c>array</c>; a list of two or more is always an array.</param>
/// <param name="Encrypted">Safe mode. Left out: yes, if the target has a key.</param>
/// <param name="Format"><c>json</c> or <c>xml</c>.</param>
/// <param name="Forged">Signs with another token, to see the receiver refuse.</param>
/// <param name="Extra">Further members of the event, as they should arrive.</param>
internal sealed record PushRequest(
    string Event,
    string? OpenId = null,
    string? TemplateId = null,
    string? Status = null,
    int Items = 1,
    int Copies = 1,
    string ListShape = "object",
    bool? Encrypted = null,
    string Format = "json",
    bool Forged = false,
    JsonObject? Extra = null
);

/// <summary>What the receiver answered to one delivery. <see cref="Status"/> 0: it could not be reached.</summary>
internal sealed record PushOutcome(int Status, string Body);
