namespace WeChatRights.MiniprogramApi.Client;

/// <summary>Section <c>Client</c>: the pages for browsers.</summary>
internal sealed class ClientOptions
{
    public const string Section = "Client";

    /// <summary>Where the built H5 pages lie; relative to the content root. Without it, or while it is empty, no pages are served.</summary>
    public string? Directory { get; set; }
}
