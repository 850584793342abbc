using Microsoft.Extensions.Options;

namespace WeChatRights.WeChat.Simulator.Push;

internal sealed record PushAddress(Uri? Url, string Token, string EncodingAesKey)
{
    public bool CanEncrypt => EncodingAesKey.Length == 43;
}

/// <summary>Where events go. From the configuration at first; a test whose server has a free port sets it later.</summary>
internal sealed class PushTarget(IOptions<SimulatorOptions> options)
{
    private volatile PushAddress _current = new(options.Value.PushUrl, options.Value.PushToken, options.Value.EncodingAesKey);

    public PushAddress Current
    {
        get => _current;
        set => _current = value;
    }
}
