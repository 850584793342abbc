namespace WeChatRights.Core.Phrases;

public static class PhraseErrors
{
    public static readonly DomainError UnknownVariable = new(
        "phrase-variable",
        ErrorKind.Unprocessable,
        "花括号里有不能用的词。能用的有：受理编号、联系站、联系站电话、承办人、办结期限、今天、12338；给志愿者的不能用受理编号和办结期限。"
    );
    public static readonly DomainError NamesNumber = new(
        "phrase-number",
        ErrorKind.Unprocessable,
        "常用语里有电话、证件号或案件编号。电话请用“联系站电话”代替，别的请删掉。"
    );
    public static readonly DomainError NotYours = new(
        "phrase-not-yours",
        ErrorKind.Forbidden,
        "单位的常用语由单位负责人改，全市的由市级妇联改。可以另存一条自己的。"
    );
    public static readonly DomainError TooMany = new("phrase-too-many", ErrorKind.Conflict, "这里已经有 100 条常用语。请先删掉不用的。");
    public static readonly DomainError ActionUnfit = new(
        "phrase-action",
        ErrorKind.Unprocessable,
        "这个用处不能连着做这一步。给当事人的消息可以连着受理或写记录，内部记录可以连着受理。"
    );
}
