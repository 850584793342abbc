using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.Leaves;

/// <summary>Which days a leave may have. Ours: the law says nothing of it.</summary>
internal static class LeavePolicy
{
    /// <summary>Calendar days of one leave, and how far ahead it may begin: a longer one is a change of posts.</summary>
    public const int MostDays = 366;

    /// <exception cref="DomainException"><c>invalid-input</c>: it begins before today or more than a year from now, ends before it begins or is longer than a year.</exception>
    public static void RequireDays(DateOnly firstDay, DateOnly lastDay, DateOnly today)
    {
        if (firstDay < today || firstDay.DayNumber - today.DayNumber >= MostDays)
        {
            throw DomainException.OfField("firstDay", "请假从今天或以后开始，最多提前一年登记。请重新选择。");
        }

        if (lastDay < firstDay || lastDay.DayNumber - firstDay.DayNumber >= MostDays)
        {
            throw DomainException.OfField("lastDay", "最后一天不能早于第一天，一次最多请一年。请重新选择。");
        }
    }
}
