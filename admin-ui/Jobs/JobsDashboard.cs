using Hangfire;

namespace WeChatRights.AdminUi.Jobs;

/// <summary>Hangfire's own pages under <c>/jobs</c>, for those who operate the system, wherever they come from.</summary>
internal static class JobsDashboard
{
    public const string Path = "/jobs";

    public static void MapJobsDashboard(this WebApplication app) =>
        app.MapHangfireDashboard(
                Path,
                new DashboardOptions
                {
                    // The default lets in whoever comes from this machine: behind a proxy that is everybody.
                    Authorization = [],
                    AsyncAuthorization = [new OperatorsOnly()],
                    AppPath = "/system",
                    DashboardTitle = "后台任务",
                    DisplayStorageConnectionString = false,
                }
            )
            .RequireAuthorization(nameof(Permission.OperateSystem));
}
