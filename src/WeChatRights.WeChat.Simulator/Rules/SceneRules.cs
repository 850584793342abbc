namespace WeChatRights.WeChat.Simulator.Rules;

/// <summary>The <c>scene</c> of a mini-program code: at most 32 characters of a small set; no percent sign, no Chinese.</summary>
internal static class SceneRules
{
    public const int MaxLength = 32;
    private const string Signs = "!#$&'()*+,/:;=?@-._~";

    public static bool HasGoodCharacters(string scene) =>
        scene.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal));
}
