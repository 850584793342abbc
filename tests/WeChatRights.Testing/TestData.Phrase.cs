using WeChatRights.Core.Phrases;

namespace WeChatRights.Testing;

/// <summary>Canned texts.</summary>
public static partial class TestData
{
    public static PhraseFacts Phrase(
        string text = "演示：{受理编号}已由{联系站}受理，{办结期限}前答复。有急事打{12338}。",
        PhraseOwner owner = PhraseOwner.Person,
        string? unit = null,
        PhraseUse use = PhraseUse.Message
    ) => new(owner, unit, use, null, "演示·已经受理", text);
}
