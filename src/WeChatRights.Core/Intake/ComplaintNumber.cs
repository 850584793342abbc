using System.Globalization;
using System.Security.Cryptography;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake;

/// <summary>
/// A number people can read out: P, the day, five random characters (P261123-7KQ2M). Random, because a counter would tell how many
/// women came and would make writers wait for one another. A clash is caught by the unique index and drawn again.
/// </summary>
internal static class ComplaintNumber
{
    public static string Create(DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"P{now.ChinaDate():yyMMdd}-{RandomNumberGenerator.GetString(ReceiptCode.Alphabet, 5)}"
        );
}
