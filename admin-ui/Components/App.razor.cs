using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using WeChatRights.AdminUi.Theme;

namespace WeChatRights.AdminUi.Components;

/// <summary>
/// The document. Pages before sign-in are plain HTML without a circuit; all others live in one circuit and are not prerendered,
/// so that no query (and no audited look at a case) runs twice.
/// </summary>
public sealed partial class App
{
    private static readonly InteractiveServerRenderMode Interactive = new(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    private IComponentRenderMode? PageRenderMode => HttpContext.AcceptsInteractiveRouting() ? Interactive : null;

    private bool IsDark => DarkModeCookie.IsSet(HttpContext.Request);
}
