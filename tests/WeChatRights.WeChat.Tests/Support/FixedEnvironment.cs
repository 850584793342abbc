using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace WeChatRights.WeChat.Tests.Support;

internal sealed class FixedEnvironment(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
