using System.Collections.Frozen;
using WeChatRights.Core.Messaging.WeChat;

namespace WeChatRights.WeChat.Wire;

/// <summary>The platform's error codes, by what to do about them (developers.weixin.qq.com, "全局返回码" and the pages of each call).</summary>
internal static class ErrorTable
{
    private static readonly FrozenDictionary<int, WeChatFault> Faults = new (WeChatFault Fault, int[] Codes)[]
    {
        (WeChatFault.Busy, [-1]),
        (WeChatFault.TokenDead, [40001, 40014, 41001, 42001]),
        (WeChatFault.RateMinute, [43108, 44990, 44991, 45011, 45029]),
        (WeChatFault.RateDay, [44993, 45009, 48006]),
        (WeChatFault.CodeSpent, [40029, 40163]),
        (WeChatFault.NoCredit, [43101]),
        (WeChatFault.UserState, [40003, 40226, 43104, 61010, 87007, 87009]),
        (WeChatFault.Content, [45168, 87014]),
        (WeChatFault.Banned, [40243, 43107, 50002, 50004, 50007]),
        (WeChatFault.Configuration, [40002, 40004, 40013, 40037, 40097, 40125, 40129, 40164, 40165, 40169, 40212]),
        (WeChatFault.Configuration, [41002, 41004, 41008, 41030, 43001, 43002, 44002, 45002, 47001, 47003, 48001]),
        (WeChatFault.Configuration, [85079, 85096, 85401, 85402, 85406, 85407, 85408, 87008]),
        (WeChatFault.Configuration, [89501, 89503, 89506, 89507, 412]),
    }
        .SelectMany(row => row.Codes.Select(code => KeyValuePair.Create(code, row.Fault)))
        .ToFrozenDictionary();

    public static WeChatFault FaultOf(int errorCode) =>
        errorCode == 0 ? WeChatFault.None : Faults.GetValueOrDefault(errorCode, WeChatFault.Unknown);
}
