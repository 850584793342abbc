namespace WeChatRights.Core.PetitionAgency.Fund;

public static class FundErrors
{
    public static readonly DomainError Balance = new(
        "fund-balance",
        ErrorKind.Conflict,
        "余额不够，不能这样记。请先登记到账，或者核对金额。"
    );
    public static readonly DomainError CountyOnly = new(
        "fund-county-only",
        ErrorKind.Forbidden,
        "预算、到账和拨款由县级或市级妇联登记。请报县级妇联。"
    );
    public static readonly DomainError NotBelow = new(
        "fund-not-below",
        ErrorKind.Unprocessable,
        "只能拨给自己下面一级的单位。请重新选择。"
    );
}
