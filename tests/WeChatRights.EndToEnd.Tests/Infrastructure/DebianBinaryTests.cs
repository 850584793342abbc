using WeChatRights.Testing.Servers;

namespace WeChatRights.EndToEnd.Tests.Infrastructure;

public sealed class DebianBinaryTests
{
    [Fact]
    public void Find_ProgramMissing_NamesThePackageToInstall()
    {
        var missing = Assert.Throws<FileNotFoundException>(() => DebianBinary.Find("no-such-program", "mariadb-server"));

        Assert.Contains("apt-get install mariadb-server", missing.Message, StringComparison.Ordinal);
    }
}
