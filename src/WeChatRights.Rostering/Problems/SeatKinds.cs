namespace WeChatRights.Rostering.Problems;

/// <summary>The four kinds of volunteers that the rules of a station-day tell apart: experienced or not, woman or not.</summary>
internal static class SeatKinds
{
    public const int Count = 4;

    public static int Of(PreparedProblem problem, int volunteer) => problem.Experienced[volunteer] + (2 * problem.Woman[volunteer]);
}
