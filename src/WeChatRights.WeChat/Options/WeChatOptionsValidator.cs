using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace WeChatRights.WeChat;

/// <summary>Refuses settings that cannot work and, in production, settings that would trust the simulator.</summary>
internal sealed class WeChatOptionsValidator(IHostEnvironment environment) : IValidateOptions<WeChatOptions>
{
    private const int AesKeyLength = 43;
    private static readonly string[] States = ["formal", "trial", "developer"];
    private static readonly string[] Languages = ["zh_CN", "zh_HK", "zh_TW", "en_US"];

    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        var problems = Everywhere(options);
        if (environment.IsProduction())
        {
            problems = problems.Concat(InProduction(options));
        }

        var list = problems.ToList();
        return list.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(list);
    }

    private static IEnumerable<string> Everywhere(WeChatOptions options)
    {
        if (options.AppId.Length == 0 || options.AppSecret.Length == 0)
        {
            yield return "WeChat: AppId and AppSecret are needed.";
        }

        if (!options.BaseAddress.IsAbsoluteUri || options.BaseAddress.Scheme is not ("https" or "http"))
        {
            yield return "WeChat: BaseAddress must be an absolute http(s) address.";
        }

        if (!States.Contains(options.MiniProgramState, StringComparer.Ordinal))
        {
            yield return "WeChat: MiniProgramState must be formal, trial or developer.";
        }

        if (!Languages.Contains(options.Language, StringComparer.Ordinal))
        {
            yield return "WeChat: Language must be zh_CN, zh_HK, zh_TW or en_US.";
        }

        if (options.EncodingAesKey.Length > 0 && !IsAesKey(options.EncodingAesKey))
        {
            yield return "WeChat: EncodingAesKey must be the 43 characters that the console shows.";
        }

        if (options.PushToken.Length == 0 && (options.EncodingAesKey.Length > 0 || options.LegacyPlainPush))
        {
            yield return "WeChat: PushToken is needed to check who pushes.";
        }

        if (options.Timeout <= TimeSpan.Zero || options.RetryPause < TimeSpan.Zero || options.Retries is < 0 or > 3)
        {
            yield return "WeChat: Timeout must be positive, RetryPause not negative, Retries 0 to 3.";
        }

        foreach (var (key, _) in options.Templates.Where(template => template.Value.TemplateId.Length == 0))
        {
            yield return $"WeChat: Templates:{key} has no TemplateId.";
        }
    }

    private static IEnumerable<string> InProduction(WeChatOptions options)
    {
        if (!IsPlatformHost(options.BaseAddress))
        {
            yield return "WeChat: in production BaseAddress must be an https host under weixin.qq.com; "
                + $"'{options.BaseAddress}' is not (the simulator accepts any sim- login code).";
        }

        if (options.AppId == DemoAccount.AppId || options.AppSecret == DemoAccount.AppSecret)
        {
            yield return "WeChat: in production the demo AppId and AppSecret are refused; set those of your account.";
        }

        if (options.PushToken == DemoAccount.PushToken || options.EncodingAesKey == DemoAccount.EncodingAesKey)
        {
            yield return "WeChat: in production the demo PushToken and EncodingAesKey are refused: everybody knows them.";
        }

        if (options.LegacyPlainPush)
        {
            yield return "WeChat: in production LegacyPlainPush is refused: nothing signs the body of a plain push.";
        }
    }

    private static bool IsPlatformHost(Uri address) =>
        address.IsAbsoluteUri
        && address.Scheme == Uri.UriSchemeHttps
        && address.IsDefaultPort
        && address.UserInfo.Length == 0
        && address.IdnHost.EndsWith(".weixin.qq.com", StringComparison.OrdinalIgnoreCase);

    private static bool IsAesKey(string key) =>
        key.Length == AesKeyLength && Convert.TryFromBase64String(key + "=", new byte[32], out var written) && written == 32;
}
