namespace WeChatRights.Core.Phrases;

/// <summary>Whose a canned text is: who sees it and who changes it follow from it.</summary>
public enum PhraseOwner
{
    /// <summary>Hers alone.</summary>
    Person,

    /// <summary>Of everybody with a post in one unit; changed by who is in charge there.</summary>
    Unit,

    /// <summary>Of all; changed by who keeps the city's forms.</summary>
    City,
}

/// <summary>Where a canned text is inserted.</summary>
public enum PhraseUse
{
    /// <summary>给当事人的消息</summary>
    Message,

    /// <summary>内部记录</summary>
    Note,

    /// <summary>给志愿者</summary>
    Volunteer,
}

/// <summary>快捷处理: what is done together with the text, by its own command and under its own rules.</summary>
public enum PhraseAction
{
    /// <summary>受理, before the text is sent.</summary>
    Accept,

    /// <summary>写办理记录 that she was written to, after it.</summary>
    AddNote,
}
