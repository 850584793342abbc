using System.Runtime.InteropServices;
using System.Text;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>Makes a renamed file outlive a power cut: on Unix the folder's own entry must be flushed as well. Elsewhere it does nothing.</summary>
internal static class DirectorySync
{
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes(directory + '\0'), flags: 0);
        if (handle < 0)
        {
            throw new IOException($"The folder cannot be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        }

        var failed = FSync(handle) != 0;
        var error = Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"The folder cannot be flushed (error {error}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int FSync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int handle);
}
