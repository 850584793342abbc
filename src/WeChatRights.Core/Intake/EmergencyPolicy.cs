using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Intake;

/// <summary>What she is told at once when she is in danger or hurt (rulebook §10: 110 first, then 120 and 12338).</summary>
internal static class EmergencyPolicy
{
    public static EmergencyAdvice? AdviceFor(DangerAnswers? danger) =>
        danger switch
        {
            { Now: true } => new EmergencyAdvice(
                "你现在可能有危险。请先离开他身边，马上拨打 110；不方便说话就发短信到 12110。",
                Numbers("110", "12110", "120", "12338")
            ),
            { Injured: true } => new EmergencyAdvice(
                "受了伤请先去医院，留好病历；需要急救请拨打 120，想报警请拨打 110。",
                Numbers("120", "110", "12338")
            ),
            _ => null,
        };

    private static List<Hotline> Numbers(params string[] numbers) =>
        [.. numbers.Select(number => HotlineDirectory.All.First(hotline => hotline.Number.StartsWith(number, StringComparison.Ordinal)))];
}
