using System.Globalization;

namespace WeChatRights.EndToEnd.Tests.Journeys.Product;

/// <summary>
/// Lets a process of the product, as it was built, believe that it is another day: libfaketime (Debian package faketime, GPL-2, used beside the product and not shipped) adds
/// a fixed distance to the clock of the system. It holds for one life of the process; inside of it time goes on as always.
/// </summary>
internal static class MovedClock
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

    /// <summary>How far from the real time a clock is that shows this instant now.</summary>
    public static TimeSpan Distance(DateTimeOffset instant) =>
        TimeSpan.FromSeconds(Math.Round((instant - TimeProvider.System.GetUtcNow()).TotalSeconds));

    public static void Move(IDictionary<string, string?> environment, TimeSpan distance)
    {
        environment["LD_PRELOAD"] = Find();
        environment["FAKETIME"] = distance.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture);
    }

    /// <summary>The folder is named after the processor.</summary>
    private static string Find() =>
        File.Exists(Library)
            ? Library
            : Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", SearchOption.AllDirectories).FirstOrDefault()
                ?? throw new FileNotFoundException("libfaketime is missing. Install its Debian package: apt-get install faketime", Library);
}
