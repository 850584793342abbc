using WeChatRights.AdminUi.Components.Shared;

namespace WeChatRights.AdminUi.DisplayText;

public sealed record SignInMessage(string Text, ChipTone Tone)
{
    public static SignInMessage Problem(string text) => new(text, ChipTone.Attention);

    public static SignInMessage Note(string text) => new(text, ChipTone.Info);

    public static SignInMessage Good(string text) => new(text, ChipTone.Good);
}
