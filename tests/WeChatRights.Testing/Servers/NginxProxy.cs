using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace WeChatRights.Testing.Servers;

internal sealed record NginxPorts(int Http, int Api, int Admin);

/// <summary>Debian's nginx with the configuration of <c>deploy/nginx</c> in front of given nodes, on free ports of this machine.</summary>
public sealed class NginxProxy : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(20);

    private readonly NginxPorts ports = new(FreePorts.Next(), FreePorts.Next(), FreePorts.Next());
    private readonly X509Certificate2 certificate = TestCertificate.Create();
    private readonly NginxFolder folder;
    private ServerProcess? process;

    private NginxProxy(IReadOnlyList<Uri> apiNodes, IReadOnlyList<Uri> adminNodes) =>
        folder = new NginxFolder(ports, apiNodes, adminNodes, certificate);

    /// <summary>Plain HTTP; answers only with the way to HTTPS.</summary>
    public Uri HttpAddress => new($"http://localhost:{ports.Http}");

    public Uri ApiAddress => new($"https://localhost:{ports.Api}");

    public Uri AdminAddress => new($"https://localhost:{ports.Admin}");

    public string ErrorLog => folder.ErrorLog;

    public string ApiAccessLog => folder.ApiAccessLog;

    public string AdminAccessLog => folder.AdminAccessLog;

    /// <summary>Where nginx puts bodies too large for its buffers; it should stay as empty as it was.</summary>
    public string SpoolFolder => folder.SpoolFolder;

    public static async Task<NginxProxy> StartAsync(
        IReadOnlyList<Uri> apiNodes,
        IReadOnlyList<Uri> adminNodes,
        CancellationToken cancellationToken = default
    )
    {
        var proxy = new NginxProxy(apiNodes, adminNodes);
        try
        {
            await proxy.RestartAsync(cancellationToken);
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client that trusts this proxy's certificate and nothing else, follows no redirects and keeps cookies when asked to.</summary>
    public HttpClient CreateClient(Uri address, bool keepCookies = false) => new(CreateHandler(keepCookies)) { BaseAddress = address };

    public SocketsHttpHandler CreateHandler(bool keepCookies = false) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = keepCookies,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => IsOurs(shown) },
        };

    /// <summary>What <c>nginx -t</c> says about the configuration; throws when it is not valid.</summary>
    public Task<string> CheckConfigurationAsync(CancellationToken cancellationToken = default) =>
        ExternalProgram.RunAsync(Binary(), ["-t", "-c", folder.MainFile], cancellationToken: cancellationToken);

    public async Task StopAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }
    }

    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await StopAsync();
        process = ServerProcess.Start(new ServerCommand(Binary(), ["-c", folder.MainFile], ErrorLog));
        await process.WaitUntilReadyAsync(RedirectsAsync, "nginx", StartWithin, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
        certificate.Dispose();
    }

    private static string Binary() => DebianBinary.Find("nginx", "nginx-light");

    private bool IsOurs(X509Certificate? shown) => shown?.GetCertHashString() == certificate.GetCertHashString();

    private async Task<bool> RedirectsAsync(CancellationToken cancellationToken)
    {
        using var client = CreateClient(HttpAddress);
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
