using System.Security.Cryptography.X509Certificates;

namespace WeChatRights.Testing.Servers;

/// <summary>
/// Lays out a folder as <c>/etc/nginx</c>: the files of <c>deploy/nginx</c> copied as they are, only <c>site/</c> written anew with the
/// ports, nodes and certificate of this test.
/// </summary>
internal sealed class NginxFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public NginxFolder(NginxPorts ports, IReadOnlyList<Uri> apiNodes, IReadOnlyList<Uri> adminNodes, X509Certificate2 certificate)
    {
        CopyProductFiles();
        TestCertificate.Save(certificate, folder.Combine("tls.crt"), folder.Combine("tls.key"));
        WriteSite(ports, apiNodes, adminNodes);
        File.WriteAllText(MainFile, MainConfiguration());
    }

    public string MainFile => folder.Combine("nginx.conf");

    public string ErrorLog => folder.Combine("error.log");

    public string ApiAccessLog => folder.Combine("api-access.log");

    public string AdminAccessLog => folder.Combine("admin-access.log");

    /// <summary>Where nginx would spool bodies too large for its buffers.</summary>
    public string SpoolFolder => folder.Combine("spool");

    public void Dispose() => folder.Dispose();

    private static string Nodes(IEnumerable<Uri> nodes) =>
        string.Concat(nodes.Select(node => $"server {node.Host}:{node.Port} max_fails=1 fail_timeout=2s;\n"));

    private void CopyProductFiles()
    {
        var source = RepositoryRoot.Combine("deploy", "nginx");
        folder.CreateFolder("wechatrights/site");
        var snippets = folder.CreateFolder("wechatrights/snippets");
        File.Copy(Path.Combine(source, "wechatrights.conf"), folder.Combine("wechatrights.conf"));
        foreach (var file in Directory.GetFiles(Path.Combine(source, "snippets")))
        {
            File.Copy(file, Path.Combine(snippets, Path.GetFileName(file)));
        }
    }

    private void WriteSite(NginxPorts ports, IReadOnlyList<Uri> apiNodes, IReadOnlyList<Uri> adminNodes)
    {
        Site("http", $"listen 127.0.0.1:{ports.Http};\nserver_name localhost;\nset $wr_public_host $host:{ports.Admin};\n");
        Site(
            "default",
            $"listen 127.0.0.1:{ports.Api} ssl http2 default_server;\nlisten 127.0.0.1:{ports.Admin} ssl http2 default_server;\nserver_name _;\n"
        );
        Site("api", Server(ports.Api, ApiAccessLog, "wr_citizen"));
        Site("admin", Server(ports.Admin, AdminAccessLog, "wr_staff"));
        Site("api-nodes", Nodes(apiNodes));
        Site("admin-nodes", Nodes(adminNodes));
    }

    private void Site(string name, string text) => File.WriteAllText(folder.Combine("wechatrights", "site", $"{name}.conf"), text);

    private string Server(int port, string accessLog, string format) =>
        $"""
            listen 127.0.0.1:{port} ssl http2;
            server_name localhost;
            ssl_certificate {folder.Combine("tls.crt")};
            ssl_certificate_key {folder.Combine("tls.key")};
            access_log {accessLog} {format};
            error_log {ErrorLog} crit;

            """;

    private string MainConfiguration()
    {
        var spool = folder.CreateFolder("spool");
        var kinds = new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" };
        return $$"""
            daemon off;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{folder.Combine("pid")}};
            error_log {{ErrorLog}} warn;
            worker_processes 2;
            events { worker_connections 512; }
            http {
                include {{MimeTypes()}};
                {{string.Join('\n', kinds.Select(kind => $"{kind}_temp_path {Path.Combine(spool, kind)};"))}}
                include wechatrights.conf;
            }

            """;
    }

    private string MimeTypes()
    {
        const string debian = "/etc/nginx/mime.types";
        if (File.Exists(debian))
        {
            return debian;
        }

        File.WriteAllText(folder.Combine("mime.types"), "types { text/html html; }\n");
        return folder.Combine("mime.types");
    }
}
