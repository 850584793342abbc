using Hangfire.Dashboard;
using Microsoft.AspNetCore.Antiforgery;
using WeChatRights.AdminUi.Authentication;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.AdminUi.Jobs;

/// <summary>
/// Asks the core about the person's rights as they are now, not as they were at sign-in; where the request comes from counts for nothing.
/// A button needs the form's token and leaves an audit row.
/// </summary>
internal sealed class OperatorsOnly : IDashboardAsyncAuthorizationFilter
{
    /// <summary>The page asks for its counters with a POST every few seconds: that is looking, not doing.</summary>
    private const string Counters = "/stats";

    public async Task<bool> AuthorizeAsync(DashboardContext context)
    {
        var http = context.GetHttpContext();
        if (StaffCookie.ActorOf(http.User) is not { } actor)
        {
            return false;
        }

        var dispatcher = http.RequestServices.GetRequiredService<Dispatcher>();
        try
        {
            await dispatcher.QueryAsync(actor, new RequireOperator(), http.RequestAborted);
            if (!HttpMethods.IsGet(http.Request.Method))
            {
                return await MayActAsync(http, actor, dispatcher);
            }
        }
        catch (DomainException)
        {
            return false;
        }

        return true;
    }

    private static async Task<bool> MayActAsync(HttpContext http, StaffActor actor, Dispatcher dispatcher)
    {
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            return false;
        }

        if (http.Request.Path.Value?.EndsWith(Counters, StringComparison.Ordinal) != true)
        {
            await dispatcher.SendAsync(actor, new OperateJobs(), http.RequestAborted);
        }

        return true;
    }
}
