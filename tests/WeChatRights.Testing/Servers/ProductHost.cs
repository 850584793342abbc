namespace WeChatRights.Testing.Servers;

/// <summary>One of the product's programs, as the build left it.</summary>
/// <param name="ProjectFolder">Relative to the repository; also the working folder, as with <c>dotnet run</c>.</param>
public sealed record ProductHost(string Name, string ProjectFolder, string AssemblyName)
{
    public static ProductHost Api { get; } = new("api", "miniprogram-api", "WeChatRights.MiniprogramApi");

    public static ProductHost Admin { get; } = new("admin", "admin-ui", "WeChatRights.AdminUi");

    public static ProductHost Simulator { get; } =
        new("simulator", Path.Combine("src", "WeChatRights.WeChat.Simulator"), "WeChatRights.WeChat.Simulator");

    public string WorkingDirectory => RepositoryRoot.Combine(ProjectFolder);

    public string Assembly
    {
        get
        {
            var file = RepositoryRoot.Combine(ProjectFolder, "bin", RepositoryRoot.BuildConfiguration, "net10.0", $"{AssemblyName}.dll");
            return File.Exists(file)
                ? file
                : throw new FileNotFoundException(
                    $"Build {ProjectFolder} ({RepositoryRoot.BuildConfiguration}) first: {file} is missing.",
                    file
                );
        }
    }
}
