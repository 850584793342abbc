using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

/// <summary>The proxy with two stub nodes of each host behind it.</summary>
internal sealed class ProxiedNodes : IAsyncDisposable
{
    private ProxiedNodes(StubNode[] api, StubNode[] admin, NginxProxy proxy)
    {
        Api = api;
        Admin = admin;
        Proxy = proxy;
    }

    public StubNode[] Api { get; }

    public StubNode[] Admin { get; }

    public NginxProxy Proxy { get; }

    public static async Task<ProxiedNodes> StartAsync()
    {
        StubNode[] api = [await StubNode.StartAsync("api-1"), await StubNode.StartAsync("api-2")];
        StubNode[] admin = [await StubNode.StartAsync("admin-1"), await StubNode.StartAsync("admin-2")];
        var proxy = await NginxProxy.StartAsync([.. api.Select(node => node.Address)], [.. admin.Select(node => node.Address)]);
        return new ProxiedNodes(api, admin, proxy);
    }

    public HttpClient ApiClient() => Proxy.CreateClient(Proxy.ApiAddress);

    public HttpClient AdminClient(bool keepCookies = true) => Proxy.CreateClient(Proxy.AdminAddress, keepCookies);

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        foreach (var node in Api.Concat(Admin))
        {
            await node.DisposeAsync();
        }
    }
}
