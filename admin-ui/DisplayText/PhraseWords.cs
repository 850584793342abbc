using WeChatRights.Core.Phrases;

namespace WeChatRights.AdminUi.DisplayText;

/// <summary>Words for canned texts.</summary>
public static class PhraseWords
{
    public static string Word(this PhraseOwner owner) =>
        owner switch
        {
            PhraseOwner.Person => "我自己的",
            PhraseOwner.Unit => "本单位的",
            PhraseOwner.City => "全市的",
            _ => CaseWords.Unknown,
        };

    public static string Word(this PhraseUse use) =>
        use switch
        {
            PhraseUse.Message => "给当事人的消息",
            PhraseUse.Note => "内部记录",
            PhraseUse.Volunteer => "给志愿者",
            _ => CaseWords.Unknown,
        };

    public static string Word(this PhraseAction action) =>
        action switch
        {
            PhraseAction.Accept => "同时受理",
            PhraseAction.AddNote => "同时写一条办理记录",
            _ => CaseWords.Unknown,
        };
}
