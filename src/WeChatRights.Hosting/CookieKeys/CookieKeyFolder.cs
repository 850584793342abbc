using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging;

namespace WeChatRights.Hosting.CookieKeys;

/// <summary>The framework's own folder of keys, for its owner's eyes only: folder 0700, files 0600.</summary>
internal sealed class CookieKeyFolder : FileSystemXmlRepository
{
    public CookieKeyFolder(string path, ILoggerFactory loggers)
        : base(Create(path), loggers) { }

    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.GetFiles("*.xml"))
            {
                file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
        }
    }

    private static DirectoryInfo Create(string path) =>
        OperatingSystem.IsWindows()
            ? System.IO.Directory.CreateDirectory(path)
            : System.IO.Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
