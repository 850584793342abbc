namespace WeChatRights.Core.Volunteers;

/// <summary>
/// What everybody agrees to who applies (志愿服务条例 arts. 2, 3, 7, 15, 19, 22, 25: voluntary, free of charge, true facts, fit for the person,
/// a record, nothing told of others, done as promised; 个人信息保护法 arts. 17, 47).
/// </summary>
public static class VolunteerRules
{
    /// <summary>Other words need another version: it is kept with the profile.</summary>
    public const string Version = "2026-11";

    public static IReadOnlyList<string> Lines { get; } =
    [
        "自己愿意才来，随时可以停下。",
        "不收钱，也不收东西。",
        "听到、看到的别人的事，不往外说，不拍照，不发到网上。以后不做了也一样。",
        "约好的时间尽量来；来不了，早点说一声，不用为难。",
        "有危险的地方不一个人去，不一个人和孩子待在一起。",
        "填的都是真的，变了就告诉维权站。",
        "填的只用来审核和安排服务。不做了，手机号、有空的时间这些会删掉，服务记录按规定留着。",
    ];
}
